using System.Text;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Byte-pair encoding of words of a few letters, as nearly all are: the neighbours of lowest rank are looked for anew at each step.</summary>
/// <remarks>Gives what <see cref="BpeMerger"/> gives. Squares of a few letters are less than a queue. Allocates nothing.</remarks>
internal static class ShortWordMerger
{
    /// <summary>UTF-16 units of the longest word that this is for.</summary>
    public const int Longest = 32;

    private const int Unknown = -1, NoMerge = int.MaxValue;

    /// <summary>Appends the ids of a word.</summary>
    /// <param name="word">The word, not empty and not longer than <see cref="Longest"/>.</param>
    /// <param name="vocabulary">Tokens and merges.</param>
    /// <param name="unknownId">Id that stands for every code point without a token.</param>
    /// <param name="ids">Receives the ids.</param>
    public static void Encode(ReadOnlySpan<char> word, BpeVocabulary vocabulary, int unknownId, ref IdBuffer ids)
    {
        Span<int> tokens = stackalloc int[Longest];
        Span<BpeMerge> merges = stackalloc BpeMerge[Longest];       // of each token with its right neighbour
        int count = 0;
        for (int at = 0, length; at < word.Length; at += length, count++)
        {
            Rune.DecodeFromUtf16(word[at..], out var codePoint, out length);
            tokens[count] = vocabulary.IdOf(codePoint);
        }

        for (int i = 0; i < count - 1; i++) merges[i] = MergeOf(tokens[i], tokens[i + 1], vocabulary);
        while (count > 1)
        {
            int best = 0;
            for (int i = 1; i < count - 1; i++)
            {
                if (merges[i].Rank < merges[best].Rank) best = i;
            }

            if (merges[best].Rank == NoMerge) break;
            tokens[best] = merges[best].Id;
            tokens[(best + 2)..count].CopyTo(tokens[(best + 1)..]);
            if (best + 2 < count) merges[(best + 1)..(count - 1)].CopyTo(merges[best..]);
            count--;
            if (best > 0) merges[best - 1] = MergeOf(tokens[best - 1], tokens[best], vocabulary);
            if (best < count - 1) merges[best] = MergeOf(tokens[best], tokens[best + 1], vocabulary);
        }

        foreach (int token in tokens[..count]) ids.Add(token == Unknown ? unknownId : token);
    }

    private static BpeMerge MergeOf(int left, int right, BpeVocabulary vocabulary) =>
        left >= 0 && right >= 0 && vocabulary.TryMerge(BpeMerge.Pair(left, right), out var merge) ? merge : new BpeMerge(NoMerge, Unknown);
}
