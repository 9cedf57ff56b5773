using System.Collections.Concurrent;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Ids of words that were met before. Thread-safe; holds a few megabytes at most.</summary>
internal sealed class WordCache
{
    private const int Words = 1 << 15, LongestWord = 24;

    private Generation _generation = new();

    /// <summary>Looks a word up.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out int[] ids)
    {
        ids = [];
        return word.Length <= LongestWord && Volatile.Read(ref _generation).ByWord.TryGetValue(word, out ids!);
    }

    /// <summary>Keeps the ids of a word. When there are too many words, all are forgotten: those that are in use come back.</summary>
    public void Add(ReadOnlySpan<char> word, ReadOnlySpan<int> ids)
    {
        if (word.Length > LongestWord) return;
        var generation = Volatile.Read(ref _generation);
        if (!generation.HasRoom(Words)) Interlocked.CompareExchange(ref _generation, new Generation(), generation);
        else generation.ByWord.TryAdd(word, ids.ToArray());
    }

    private sealed class Generation
    {
        private int _added;

        public Generation() => ByWord = new ConcurrentDictionary<string, int[]>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        public ConcurrentDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByWord { get; }

        public bool HasRoom(int words) => Interlocked.Increment(ref _added) <= words;
    }
}
