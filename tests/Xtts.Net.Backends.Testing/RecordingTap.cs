using Xtts.Net.Diagnostics;

namespace Xtts.Net.Backends.Testing;

/// <summary>Keeps everything that a model hands to its tap, in order.</summary>
internal sealed class RecordingTap : IDiagnosticTap
{
    private readonly Dictionary<string, List<(long[] Shape, float[] Values)>> _records = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _records.Keys;

    public float[] Values(string name, int call = 0) => _records[name][call].Values;

    public long[] Shape(string name, int call = 0) => _records[name][call].Shape;

    public void Record(string name, ReadOnlySpan<long> shape, ReadOnlySpan<float> values)
    {
        if (!_records.TryGetValue(name, out var calls)) _records.Add(name, calls = []);
        calls.Add((shape.ToArray(), values.ToArray()));
    }
}
