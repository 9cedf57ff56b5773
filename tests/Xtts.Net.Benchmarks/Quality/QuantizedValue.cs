using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>Reads a single weight out of the tiles of a quantised matrix (<see cref="Tile"/>).</summary>
internal static unsafe class QuantizedValue
{
    private const int Quad = 4;     // neighbouring inputs of an output, a 32-bit word

    /// <summary>What a weight has become.</summary>
    /// <param name="matrix">The matrix.</param>
    /// <param name="input">Its row.</param>
    /// <param name="output">Its column.</param>
    public static double Read(in QuantizedMatrix matrix, int input, int output)
    {
        var bits = matrix.Shape.Bits;
        byte* tile = matrix.Panel(output / Tile.Outputs) + ((long)(input / Tile.Inputs) * Tile.Bytes(bits));
        int column = output % Tile.Outputs, group = input % Tile.Inputs / Tile.Group, quad = input % Tile.Group / Quad;
        uint scales = ((uint*)tile)[column];
        float scale = BitConverter.UInt32BitsToSingle(group == 0 ? scales << 16 : scales & 0xFFFF0000);
        byte* lines = tile + Tile.Line + (group * Tile.GroupBytes(bits)) + (column * Quad) + (input % Quad);
        int whole = bits == WeightBits.Eight ? lines[quad * Tile.Line] - Tile.Offset8 : ((lines[quad / 2 * Tile.Line] >> (quad % 2 * 4)) & 15) - Tile.Offset4;
        return whole * (double)scale * matrix.Factors[input];
    }
}
