using System.Collections.Frozen;

namespace Xtts.Net.Text.Markup;

/// <summary>The elements of SSML 1.1 (W3C Recommendation of 7 September 2010, section 3).</summary>
internal static class SsmlVocabulary
{
    private static readonly FrozenSet<string> Elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "speak", "lexicon", "lookup", "meta", "metadata", "p", "s", "token", "w", "say-as", "phoneme", "sub", "lang", "voice", "emphasis", "break", "prosody", "audio", "mark", "desc");

    /// <summary>Whether SSML has an element.</summary>
    /// <param name="name">Its name.</param>
    public static bool Has(string name) => Elements.Contains(name);
}
