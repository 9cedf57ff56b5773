namespace Xtts.Net.Text.Reading;

/// <summary>A Roman numeral and what stands around it.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Length">Its number of letters.</param>
/// <param name="Before">The word before it; empty without one.</param>
/// <param name="After">The word behind it; empty without one.</param>
/// <param name="Suffix">Small letters written to it.</param>
/// <param name="HasDot">Whether a full stop follows it.</param>
/// <param name="FollowsDot">Whether a full stop stands directly before it.</param>
internal readonly record struct RomanNumeral(int Value, int Length, string Before, string After, string Suffix, bool HasDot, bool FollowsDot)
{
    /// <summary>Whether a name stands before it.</summary>
    public bool FollowsName => Before.Length > 1 && char.IsUpper(Before[0]) && char.IsLower(Before[^1]);
}
