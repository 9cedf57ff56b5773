using Xtts.Net.Benchmarks.Reporting;

namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>Counts the codes that requests draw alike and otherwise in two runs.</summary>
/// <param name="backend">Name of the backend.</param>
internal sealed class DrawnCodes(string backend)
{
    private int _requests;
    private long _codes, _flips, _following;

    /// <summary>Codes compared.</summary>
    public long Compared => _codes;

    /// <summary>Compares the codes of a segment. After the first that differs both go on from another history, so the rest is not compared.</summary>
    public void Add(ReadOnlySpan<int> alone, ReadOnlySpan<int> loaded)
    {
        int same = alone.CommonPrefixLength(loaded), longest = Math.Max(alone.Length, loaded.Length);
        bool flipped = same < longest;
        _requests++;
        _codes += flipped ? same + 1 : same;
        _flips += flipped ? 1 : 0;
        _following += flipped ? longest - same - 1 : 0;
    }

    /// <summary>What was counted.</summary>
    public FlipsReport ToReport() => new(backend, _requests, _codes, _flips, _following);
}
