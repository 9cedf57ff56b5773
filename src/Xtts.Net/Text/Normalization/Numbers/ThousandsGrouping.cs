using System.Text.RegularExpressions;
using Xtts.Net.Text.Languages;

namespace Xtts.Net.Text.Normalization.Numbers;

/// <summary>Takes the separators of thousands out of numbers.</summary>
/// <remarks>
/// Where the dot groups, the reference takes any character between digits for the separator but removes only dots: <c>12.345</c> and <c>3.141</c> become whole numbers, <c>12 345</c>
/// stays two (text specification §3a).
/// </remarks>
internal static partial class ThousandsGrouping
{
    /// <summary>The text without them.</summary>
    public static string Remove(string text, GroupSeparator separator) => separator switch
    {
        GroupSeparator.Comma => text.Contains(',', StringComparison.Ordinal) ? CommaGroups().Replace(text, Without(",")) : text,
        _ => text.Contains('.', StringComparison.Ordinal) ? DotGroups().Replace(text, Without(".")) : text,
    };

    private static MatchEvaluator Without(string separator) => match => match.Value.Replace(separator, "", StringComparison.Ordinal);

    // A border of a word: between digits and anything that is not a letter, a number or an underscore.
    [GeneratedRegex(@"(?<![\p{L}\p{N}_])\d{1,3}(?:,\d{3})*(?:\.\d+)?(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant)]
    private static partial Regex CommaGroups();

    [GeneratedRegex(@"(?<![\p{L}\p{N}_])\d{1,3}(?:(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\n])\d{3})*(?:,\d+)?(?![\p{L}\p{N}_])", RegexOptions.CultureInvariant)]
    private static partial Regex DotGroups();
}
