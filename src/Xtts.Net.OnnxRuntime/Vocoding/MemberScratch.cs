using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Working memory of one member of the team.</summary>
internal sealed unsafe class MemberScratch : IDisposable
{
    private const int Tail = 32;    // positions that whole tiles of an undilated convolution read beyond its taps

    private readonly AlignedBuffer _between;

    /// <param name="weights">The layers it is for.</param>
    public MemberScratch(VocoderWeights weights)
    {
        int values = 0, sums = 0, between = 0;
        Hold(weights.First, StretchPlan.Longest(weights.First));
        foreach (var stage in weights.Stages)
        {
            Hold(stage.Upsampling, StretchPlan.Longest(stage.Upsampling));
            foreach (var pair in stage.Branches.SelectMany(branch => branch))
            {
                int longest = StretchPlan.Longest(pair), reach = pair.Second.Shape.Centre;
                Hold(pair.First, longest + (2 * reach));
                Hold(pair.Second, longest);
                between = Math.Max(between, pair.First.Shape.OutputBlocks * (longest + (2 * reach) + Tail) * Signal.Lanes);
            }
        }

        Convolver = new ConvolverScratch(values, sums);
        _between = new AlignedBuffer(between);

        void Hold(ConvolutionLayer layer, int positions)
        {
            var needed = ConvolverScratch.Measure(layer.Shape, layer.Filter, positions);
            values = Math.Max(values, needed.Values);
            sums = Math.Max(sums, needed.Sums);
        }
    }

    /// <summary>For single convolutions.</summary>
    public ConvolverScratch Convolver { get; }

    /// <summary>What lies between the two convolutions of a pair, for a stretch, under the positions of the whole signal.</summary>
    /// <param name="blocks">Its blocks.</param>
    /// <param name="first">First position.</param>
    /// <param name="end">Position after the last one.</param>
    public Signal Between(int blocks, int first, int end)
    {
        nint stride = (nint)(end - first + Tail) * Signal.Lanes;
        return new Signal((nint)(_between.Pointer - ((nint)first * Signal.Lanes)), stride, blocks);
    }

    /// <summary>Sets to zero what lies outside of the whole signal, where the second convolution reads its padding, and what whole tiles read beyond the stretch.</summary>
    /// <param name="between">What lies between.</param>
    /// <param name="first">Its first position.</param>
    /// <param name="end">The position after its last one.</param>
    /// <param name="positions">Positions of the whole signal.</param>
    public static void ClearOutside(Signal between, int first, int end, int positions)
    {
        int known = Math.Min(end, positions);
        for (int block = 0; block < between.Blocks; block++)
        {
            if (first < 0) new Span<float>(between.At(block, first), -first * Signal.Lanes).Clear();
            new Span<float>(between.At(block, known), (end + Tail - known) * Signal.Lanes).Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Convolver.Dispose();
        _between.Dispose();
    }
}
