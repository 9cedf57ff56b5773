namespace Xtts.Net.Fuzzing.Cases;

/// <summary>The choices of one case: a SplitMix64 sequence (Steele et al. 2014), the same on every machine and in every version of .NET.</summary>
internal sealed class CaseRandom(ulong state)
{
    /// <summary>The sequence of a case; neighbouring cases have unrelated ones.</summary>
    public static CaseRandom Of(long seed, string target, int number)
    {
        // FNV-1a over everything that names the case.
        ulong hash = 0xCBF29CE484222325;
        foreach (char letter in target) hash = (hash ^ letter) * 0x100000001B3;
        return new CaseRandom(new CaseRandom(hash ^ (ulong)seed).Next() + (ulong)number);
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        ulong bits = state += 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }

    /// <summary>A number from 0 to below a limit of at least 1.</summary>
    public int Below(int limit) => (int)(Next() % (ulong)limit);

    /// <summary>True once in so many times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    /// <summary>A number from 1 on, each twice as likely as the next.</summary>
    public int Few(int most)
    {
        int count = 1;
        while (count < most && OneIn(2)) count++;
        return count;
    }

    /// <summary>One of several.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A run inside a length, biased to short ones.</summary>
    public (int Start, int Length) Run(int length)
    {
        int start = Below(length);
        return (start, 1 + Below(Math.Min(length - start, 1 << Below(12))));
    }
}
