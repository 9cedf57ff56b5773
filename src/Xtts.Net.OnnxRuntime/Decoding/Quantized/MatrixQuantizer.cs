using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Quantises matrices. Owns its scratch: one instance a thread.</summary>
/// <remarks>
/// First the inputs are evened out: an input whose weights are large spoils the scale of the 31 beside it, so row k is divided by a factor f, and what is multiplied with it is multiplied by f, which
/// leaves the product as it was. Let a be the root mean square of an input and r that of its row. The rounding error of a group, whose scale follows the rows, is then proportional to
/// Σ (a f)² · Σ (r / f)², which is smallest for f² proportional to r / a (Cauchy-Schwarz): input and row meet half-way, which is what the rounding of the inputs wants too.
/// </remarks>
internal sealed unsafe class MatrixQuantizer : IDisposable
{
    private const float Least = 0.1f;       // of the mean: what is known of an input that hardly varies is an estimate
    private const float Nothing = 1e-20f;

    private readonly AlignedBuffer _tile = new(Tile.Inputs * Tile.Outputs);
    private readonly AlignedBuffer _importance;     // mean squares of the evened inputs

    /// <param name="inputs">Most inputs of a matrix.</param>
    public MatrixQuantizer(int inputs) => _importance = new AlignedBuffer(Tile.Deep(inputs) * Tile.Inputs);

    /// <summary>Quantises a matrix.</summary>
    /// <param name="values">The matrix, <c>[inputs, outputs]</c>; finite.</param>
    /// <param name="deviations">Root mean square of each input, or nothing where none is known.</param>
    /// <param name="matrix">Where it goes.</param>
    public void Quantize(ReadOnlySpan<float> values, ReadOnlySpan<float> deviations, in QuantizedMatrix matrix)
    {
        var shape = matrix.Shape;
        EvenOut(values, deviations, matrix);
        for (int panel = 0; panel < shape.Wide; panel++)
        {
            byte* tile = matrix.Panel(panel);
            for (int deep = 0; deep < shape.Deep; deep++, tile += Tile.Bytes(shape.Bits))
            {
                Gather(values, matrix, deep * Tile.Inputs, panel * Tile.Outputs);
                Fill(tile, shape.Bits, _importance.Pointer + (deep * Tile.Inputs));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tile.Dispose();
        _importance.Dispose();
    }

    private void EvenOut(ReadOnlySpan<float> values, ReadOnlySpan<float> deviations, in QuantizedMatrix matrix)
    {
        var shape = matrix.Shape;
        var factors = new Span<float>(matrix.Factors, shape.Deep * Tile.Inputs);
        var rows = _importance.Values[..shape.Inputs];
        factors.Clear();
        _importance.Values.Fill(1);
        for (int input = 0; input < shape.Inputs; input++) rows[input] = TensorPrimitives.Norm(values.Slice(input * shape.Outputs, shape.Outputs));
        float meanRow = Mean(rows), meanDeviation = Mean(deviations);
        for (int input = 0; input < shape.Inputs; input++)
        {
            float a = deviations.IsEmpty ? 1 : Math.Max(deviations[input] / meanDeviation, Least), r = Math.Max(rows[input] / meanRow, Least);
            factors[input] = MathF.Sqrt(r / a);
            rows[input] = a * r;
        }
    }

    private static float Mean(ReadOnlySpan<float> values) => values.IsEmpty ? 1 : Math.Max(TensorPrimitives.Sum(values) / values.Length, Nothing);

    private void Gather(ReadOnlySpan<float> values, in QuantizedMatrix matrix, int firstInput, int firstOutput)
    {
        var shape = matrix.Shape;
        int inputs = Math.Min(Tile.Inputs, shape.Inputs - firstInput), outputs = Math.Min(Tile.Outputs, shape.Outputs - firstOutput);
        if (inputs < Tile.Inputs || outputs < Tile.Outputs) _tile.Values.Clear();
        for (int input = 0; input < inputs; input++)
        {
            var row = values.Slice(((firstInput + input) * shape.Outputs) + firstOutput, outputs);
            TensorPrimitives.Divide(row, matrix.Factors[firstInput + input], _tile.Values.Slice(input * Tile.Outputs, outputs));
        }
    }

    private void Fill(byte* tile, WeightBits bits, float* importance)
    {
        Span<Vector512<float>> scales = stackalloc Vector512<float>[Tile.Groups];
        for (int group = 0; group < Tile.Groups; group++)
        {
            float* values = _tile.Pointer + (group * Tile.Group * Tile.Outputs);
            byte* lines = tile + Tile.Line + (group * Tile.GroupBytes(bits));
            scales[group] = bits == WeightBits.Four ? GroupQuantizer.Four(values, importance, lines) : GroupQuantizer.Eight(values, importance, lines);
            importance += Tile.Group;
        }

        (Vector512.ShiftRightLogical(scales[0].AsInt32(), 16) | scales[1].AsInt32()).Store((int*)tile);
    }
}
