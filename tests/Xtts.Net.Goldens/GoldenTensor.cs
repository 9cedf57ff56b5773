namespace Xtts.Net.Goldens;

/// <summary>One recorded tensor: float32 in <see cref="Values"/> or int64 in <see cref="Integers"/>, row-major.</summary>
public sealed record GoldenTensor(string Name, long[] Shape, float[]? FloatValues, long[]? IntegerValues)
{
    /// <summary>The values of a float32 tensor.</summary>
    public float[] Values => FloatValues ?? throw new InvalidDataException($"'{Name}' holds integers.");

    /// <summary>The values of an int64 tensor.</summary>
    public long[] Integers => IntegerValues ?? throw new InvalidDataException($"'{Name}' holds floats.");
}
