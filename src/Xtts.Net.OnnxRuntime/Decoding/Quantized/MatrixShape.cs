namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Size and bits of a quantised matrix.</summary>
/// <param name="Inputs">Rows.</param>
/// <param name="Outputs">Columns.</param>
/// <param name="Bits">Bits of a weight.</param>
internal readonly record struct MatrixShape(int Inputs, int Outputs, WeightBits Bits)
{
    /// <summary>Tiles of a panel.</summary>
    public int Deep => Tile.Deep(Inputs);

    /// <summary>Panels.</summary>
    public int Wide => Tile.Wide(Outputs);

    /// <summary>Bytes of all tiles.</summary>
    public long TileBytes => (long)Deep * Wide * Tile.Bytes(Bits);

    /// <summary>Bytes of tiles and factors; whole cache lines.</summary>
    public long Bytes => TileBytes + ((long)Deep * Tile.Inputs * sizeof(float));
}
