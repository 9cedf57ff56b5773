using System.Collections.Frozen;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>Particles that Korean writes together with the noun before them, so that a noun of a lexicon is found with them.</summary>
internal static class KoreanParticles
{
    private const int Longest = 3;

    private static readonly FrozenSet<string> All = FrozenSet.Create(
        StringComparer.Ordinal,
        "은", "는", "이", "가", "을", "를", "의", "에", "도", "만", "와", "과", "로",
        "에서", "에게", "으로", "까지", "부터", "처럼", "보다", "하고",
        "이나", "이랑", "마다", "조차", "밖에", "에는", "에도", "입니다",
        "으로는", "에서는", "에서도", "에게서");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Lengths of the nouns that a word may be once a particle is taken off, the longest first.</summary>
    /// <param name="word">A word in Hangul.</param>
    public static IEnumerable<int> Stems(string word)
    {
        for (int particle = 1; particle <= Longest && particle < word.Length; particle++)
        {
            if (Lookup.Contains(word.AsSpan(word.Length - particle))) yield return word.Length - particle;
        }
    }
}
