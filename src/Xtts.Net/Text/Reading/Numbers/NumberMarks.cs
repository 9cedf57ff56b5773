namespace Xtts.Net.Text.Reading.Numbers;

/// <summary>How a language writes its numbers.</summary>
/// <param name="Decimal">What stands before decimals.</param>
/// <param name="Group">What sets thousands apart besides spaces; that between three digits is taken for it rather than for a decimal mark. U+0000 when there is no such mark.</param>
/// <param name="SpaceGroups">Whether a plain space may set thousands apart; the spaces that do not break always may.</param>
/// <param name="IndianGroups">Whether groups of two digits may precede the last group of three.</param>
internal sealed record NumberMarks(char Decimal, char Group, bool SpaceGroups, bool IndianGroups = false);
