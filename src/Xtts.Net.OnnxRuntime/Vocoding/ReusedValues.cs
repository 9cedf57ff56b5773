using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>An array that one weight after another is read into: memory that is new for each would cost more than reading. For one thread.</summary>
internal sealed class ReusedValues
{
    private float[] _values = [];

    /// <summary>The values of a weight, until the next one is asked for.</summary>
    /// <param name="weight">The weight.</param>
    public ReadOnlySpan<float> Of(ModelWeight weight)
    {
        if (_values.Length < weight.ElementCount) _values = GC.AllocateUninitializedArray<float>(weight.ElementCount);
        var values = _values.AsSpan(0, weight.ElementCount);
        weight.CopyTo(values, threads: 1);
        return values;
    }
}
