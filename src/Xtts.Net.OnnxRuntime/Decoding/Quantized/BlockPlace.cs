namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Where a block stands among the others.</summary>
/// <param name="Layer">Its number, from 0.</param>
/// <param name="Layers">Number of blocks.</param>
internal readonly record struct BlockPlace(int Layer, int Layers)
{
    private const int Few = 4;

    /// <summary>Whether it is the first or the last of a good number: of a few, the ends would be most of the model.</summary>
    public bool IsAtAnEnd => Layers > Few && (Layer == 0 || Layer == Layers - 1);
}
