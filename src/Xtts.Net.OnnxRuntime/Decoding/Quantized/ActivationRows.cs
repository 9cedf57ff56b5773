using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Rows that are multiplied with quantised matrices: 8-bit values with a scale for each group of 32 values of a row.</summary>
/// <remarks>A row's scales depend on that row alone, so what else is in a batch changes nothing; those of a group on that group alone, so a large value costs only its 31 neighbours their precision.</remarks>
internal sealed unsafe class ActivationRows : IDisposable
{
    private const float Largest = 127, Smallest = 1e-30f;     // below, steps would be infinite

    private readonly AlignedBuffer _values, _scales, _sums;

    /// <param name="rows">Most rows.</param>
    /// <param name="inputs">Values of a row.</param>
    public ActivationRows(int rows, int inputs)
    {
        Depth = Tile.Deep(inputs) * Tile.Inputs;
        _values = new AlignedBuffer(checked(rows * Depth) / sizeof(float));
        _scales = new AlignedBuffer(rows * Groups);
        _sums = new AlignedBuffer(rows * Groups);
    }

    /// <summary>Values of a row with what fills up its last tile.</summary>
    public int Depth { get; }

    /// <summary>Groups of a row.</summary>
    public int Groups => Depth / Tile.Group;

    /// <summary>A row's values, -127 to 127.</summary>
    public sbyte* Values(int row) => (sbyte*)_values.Pointer + ((long)row * Depth);

    /// <summary>A row's scales: what a value of 1 stands for, by groups.</summary>
    public float* Scales(int row) => _scales.Pointer + ((long)row * Groups);

    /// <summary>A row's sums of values, by groups.</summary>
    public int* Sums(int row) => (int*)_sums.Pointer + ((long)row * Groups);

    /// <summary>Takes a part of a row.</summary>
    /// <param name="row">Number of the row.</param>
    /// <param name="values">The values, from the first group's first on, with zeros up to the end of the last group.</param>
    /// <param name="factors">What each input of the row is multiplied with first: those of the matrix that comes next.</param>
    /// <param name="firstGroup">The first group.</param>
    /// <param name="groups">Number of groups.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(int row, float* values, float* factors, int firstGroup, int groups)
    {
        sbyte* taken = Values(row) + (firstGroup * Tile.Group);
        float* scales = Scales(row) + firstGroup;
        int* sums = Sums(row) + firstGroup;
        factors += firstGroup * Tile.Group;
        for (int group = 0; group < groups; group++, values += Tile.Group, factors += Tile.Group, taken += Tile.Group)
        {
            Vector256<float> a = Vector256.Load(values) * Vector256.Load(factors), b = Vector256.Load(values + 8) * Vector256.Load(factors + 8);
            Vector256<float> c = Vector256.Load(values + 16) * Vector256.Load(factors + 16), d = Vector256.Load(values + 24) * Vector256.Load(factors + 24);
            float largest = Highest(Vector256.Max(Vector256.Max(Vector256.Abs(a), Vector256.Abs(b)), Vector256.Max(Vector256.Abs(c), Vector256.Abs(d))));
            var steps = Vector256.Create(largest < Smallest ? 0 : Largest / largest);
            Vector256<int> i = Whole(a * steps), j = Whole(b * steps), k = Whole(c * steps), l = Whole(d * steps);
            Vector256.Narrow(Vector256.Narrow(i, j), Vector256.Narrow(k, l)).Store(taken);
            sums[group] = Vector256.Sum(i + j + k + l);
            scales[group] = largest < Smallest ? 0 : largest / Largest;
        }

        static float Highest(Vector256<float> lanes)
        {
            float largest = 0;
            for (int lane = 0; lane < Vector256<float>.Count; lane++) largest = MathF.Max(largest, lanes[lane]);
            return largest;
        }

        static Vector256<int> Whole(Vector256<float> value) => Vector256.ConvertToInt32(Vector256.Round(value));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _values.Dispose();
        _scales.Dispose();
        _sums.Dispose();
    }
}
