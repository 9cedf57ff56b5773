namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>How long the stretches are that a signal is cut into.</summary>
internal static class StretchPlan
{
    private const int ValuesInCache = 96 * 1024;    // evaluated inputs of a stretch: 384 KB
    private const int FewestTiles = 48;             // below, reading the weights takes too large a part of the time
    private const int RowsOfProducts = 12;          // a multiple of the rows of every product kernel
    private const int FewStretches = 8;             // for each member

    /// <summary>Most positions of a convolution's stretches.</summary>
    public static int Longest(ConvolutionLayer layer) => Tiles(layer) * layer.Filter.Outputs;

    /// <summary>Most positions of the stretches of a step of a residual block: as many as leave the first convolution whole tiles.</summary>
    public static int Longest(ResidualPair pair)
    {
        int dilation = pair.First.Shape.Dilation, rounds = Math.Max(Tiles(pair.First) / dilation, 1);
        return Math.Max((rounds * dilation * pair.First.Filter.Outputs) - (2 * pair.Second.Shape.Centre), 1);
    }

    /// <summary>Length of the stretches of a signal.</summary>
    /// <param name="positions">Positions of the signal.</param>
    /// <param name="longest">Most positions of a stretch.</param>
    /// <param name="members">Threads that take the stretches by turns.</param>
    public static int Length(int positions, int longest, int members)
    {
        // Few stretches are cut so that everybody gets equally many; of many, the last one may be short.
        int count = (positions + longest - 1) / longest;
        if (count > FewStretches * members) return longest;
        count = (count + members - 1) / members * members;
        return (positions + count - 1) / count;
    }

    private static int Tiles(ConvolutionLayer layer)
    {
        int tiles = ValuesInCache / (layer.Filter.Points * layer.Shape.InputBlocks * Signal.Lanes);
        return Math.Max(tiles, FewestTiles) / RowsOfProducts * RowsOfProducts;
    }
}
