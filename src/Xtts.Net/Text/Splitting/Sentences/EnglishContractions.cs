using System.Collections.Frozen;

namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>English contractions written without their apostrophe, of which the last letter is a token: <c>that|s</c>.</summary>
/// <remarks>Such a letter takes a full stop behind it for its own abbreviation, so that <c>I know thats.</c> ends no sentence. Other contractions end alike with and without being known.</remarks>
internal static class EnglishContractions
{
    /// <summary>All of them, with small and with capital first letter.</summary>
    public static FrozenSet<string> All { get; } = Make();

    private static FrozenSet<string> Make()
    {
        string[] asked = ["who", "what", "when", "where", "why", "how", "there", "that"];
        IEnumerable<string> small =
        [
            "im", "ima",
            .. from word in (string[])["i", "you", "he", "it", "we", "they", .. asked] select word + "d",
            .. from word in (string[])["he", .. asked] select word + "s",
        ];
        return small.SelectMany(word => new[] { word, char.ToUpperInvariant(word[0]) + word[1..] }).Append("shes").Append("Shes").ToFrozenSet(StringComparer.Ordinal);
    }
}
