namespace Xtts.Net.Text.Markup;

/// <summary>What a document in SSML may cost.</summary>
internal static class SsmlLimits
{
    /// <summary>Most characters of a document.</summary>
    public const int MostCharacters = 4 << 20;

    /// <summary>Most elements inside one another.</summary>
    public const int MostNested = 64;

    /// <summary>Longest single pause.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <summary>Most that all pauses of a document may come to.</summary>
    public static readonly TimeSpan LongestPauses = TimeSpan.FromMinutes(10);
}
