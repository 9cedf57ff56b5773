namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>A quantised matrix, <c>[inputs, outputs]</c>, somewhere in memory: its tiles (<see cref="Tile"/>), then a factor for each input.</summary>
internal readonly unsafe struct QuantizedMatrix
{
    /// <param name="tiles">The first tile.</param>
    /// <param name="shape">Size and bits.</param>
    public QuantizedMatrix(byte* tiles, MatrixShape shape)
    {
        Tiles = tiles;
        Shape = shape;
    }

    /// <summary>The first tile.</summary>
    public byte* Tiles { get; }

    /// <summary>Size and bits.</summary>
    public MatrixShape Shape { get; }

    /// <summary>What inputs are multiplied with first, <c>[inputs]</c> and zeros up to the end of the last tile: the rows of the matrix were divided by it.</summary>
    public float* Factors => (float*)(Tiles + Shape.TileBytes);

    /// <summary>The first tile of a panel.</summary>
    public byte* Panel(int panel) => Tiles + ((long)panel * Shape.Deep * Tile.Bytes(Shape.Bits));
}
