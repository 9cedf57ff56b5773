using Xtts.Net.Diagnostics;

namespace Xtts.Net.Parity.Models;

/// <summary>Keeps the newest value of every name that a backend hands over. Thread-safe.</summary>
internal sealed class RecordingTap : IDiagnosticTap
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, TappedValue> _values = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Record(string name, ReadOnlySpan<long> shape, ReadOnlySpan<float> values)
    {
        var value = new TappedValue(shape.ToArray(), values.ToArray());
        lock (_lock) _values[name] = value;
    }

    /// <summary>Forgets everything, so that a later value is known to be new.</summary>
    public void Clear()
    {
        lock (_lock) _values.Clear();
    }

    /// <summary>Everything that was handed over since <see cref="Clear"/>.</summary>
    public TappedValues Snapshot()
    {
        lock (_lock) return new TappedValues(new Dictionary<string, TappedValue>(_values, StringComparer.Ordinal));
    }
}
