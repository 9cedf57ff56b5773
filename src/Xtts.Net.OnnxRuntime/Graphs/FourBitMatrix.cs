namespace Xtts.Net.OnnxRuntime.Graphs;

/// <summary>A matrix in 4-bit integers with one scale for each group of 32 inputs of an output: the layout of ONNX Runtime's <c>MatMulNBits</c>, without zero points.</summary>
/// <remarks>
/// Round to nearest: with m the value of the group that is largest in magnitude, sign kept, the scale is s = m / -8 and a value w becomes q = clamp(round(w / s) + 8, 0, 15), read back
/// as s (q - 8). So m itself is exact, and all sixteen steps are used. The error of a value is at most |s| / 2, that at the far end |s|.
/// </remarks>
internal sealed record FourBitMatrix(byte[] Values, float[] Scales, int Groups)
{
    /// <summary>Inputs that share a scale.</summary>
    public const int GroupSize = 32;

    private const int Zero = 8, Largest = 15;

    /// <summary>Quantises a matrix.</summary>
    /// <param name="values">Row-major values, <c>[inputs, outputs]</c>.</param>
    /// <param name="inputs">Rows.</param>
    /// <param name="outputs">Columns.</param>
    /// <returns>Packed values <c>[outputs, groups, 16]</c>, the even input in the lower half of a byte, and scales <c>[outputs, groups]</c>; a last group that is not full ends in zeros.</returns>
    public static FourBitMatrix Quantize(float[] values, int inputs, int outputs)
    {
        int groups = (inputs + GroupSize - 1) / GroupSize;
        var packed = new byte[checked(outputs * groups * (GroupSize / 2))];
        var scales = new float[checked(outputs * groups)];
        Parallel.For(0, groups, group =>
        {
            // A group of rows is read column by column: neighbouring outputs lie side by side, so that the lines of memory that one column touches serve the next ones.
            int first = group * GroupSize, count = Math.Min(GroupSize, inputs - first);
            Span<float> column = stackalloc float[GroupSize];
            for (int output = 0; output < outputs; output++)
            {
                column.Clear();
                for (int i = 0; i < count; i++) column[i] = values[((first + i) * outputs) + output];
                int place = (output * groups) + group;
                scales[place] = Pack(column, packed.AsSpan(place * (GroupSize / 2), GroupSize / 2));
            }
        });
        return new FourBitMatrix(packed, scales, groups);
    }

    private static float Pack(ReadOnlySpan<float> group, Span<byte> packed)
    {
        float largest = 0;
        foreach (float value in group)
        {
            if (MathF.Abs(value) > MathF.Abs(largest)) largest = value;
        }

        float scale = largest / -Zero, inverse = scale == 0 ? 0 : 1 / scale;
        for (int i = 0; i < packed.Length; i++) packed[i] = (byte)(Round(group[2 * i] * inverse) | (Round(group[(2 * i) + 1] * inverse) << 4));
        return scale;
    }

    private static int Round(float steps) => Math.Clamp((int)MathF.Round(steps) + Zero, 0, Largest);
}
