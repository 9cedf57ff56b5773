using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Guesses gender and part of speech of Spanish and Portuguese words by their endings.</summary>
internal static class LatinNouns
{
    private static readonly FrozenSet<string> Others = WordSet.Of(
        "por con com que más mais para són son são fue foi era menos pero mas como cuando quando entre hasta desde até sobre está hay han tiene ahora agora cada una uma sin sem muy los las del das dos ese esa esta ella ela");

    private static readonly FrozenSet<string> MasculineInA = WordSet.Of(
        "día días dia dias mapa mapas problema problemas programa programas tema temas sistema sistemas idioma idiomas planeta planetas cometa poeta poetas clima drama poema poemas diploma diplomas grama gramas telegrama fantasma fantasmas");

    /// <summary>Whether a word behind a number can be what it counts.</summary>
    public static bool IsNoun(string word) => char.IsLower(word[0]) && !Others.Contains(word);

    /// <summary>Whether a word behind a number is a feminine noun.</summary>
    /// <param name="word">The word.</param>
    /// <param name="endings">Endings of feminine nouns.</param>
    public static bool IsFeminine(string word, params ReadOnlySpan<string> endings)
    {
        if (!IsNoun(word) || MasculineInA.Contains(word)) return false;
        foreach (string ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
