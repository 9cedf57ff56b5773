namespace Xtts.Net.Parity.Models;

/// <summary>The intermediate values of one run.</summary>
/// <param name="values">Values by part and stage.</param>
internal sealed class TappedValues(IReadOnlyDictionary<string, TappedValue> values)
{
    /// <summary>A value with the shape that was recorded; axes of length 1 do not count.</summary>
    /// <exception cref="InvalidDataException">The backend did not hand it over, or with another shape.</exception>
    public float[] Get(string name, IReadOnlyList<long> shape)
    {
        if (!values.TryGetValue(name, out var value)) throw new InvalidDataException($"The backend hands over no value '{name}'.");
        if (!value.Shape.Where(length => length != 1).SequenceEqual(shape.Where(length => length != 1)))
            throw new InvalidDataException($"The backend hands over '{name}' as [{string.Join(", ", value.Shape)}] instead of [{string.Join(", ", shape)}].");
        return value.Values;
    }
}
