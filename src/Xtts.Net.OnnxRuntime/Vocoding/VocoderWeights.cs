using System.Globalization;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Everything that the vocoder's kernels read. Thread-safe once made, but for the conditioning, which belongs to one run at a time.</summary>
internal sealed class VocoderWeights : IDisposable
{
    private const string Prefix = "hifigan_decoder.waveform_decoder.";

    private readonly List<IDisposable> _owned = [];
    private readonly List<Action> _fillings = [];
    private readonly IModelWeights _weights;
    private readonly Func<int, MinimalFilter> _filters;
    private readonly int _panelColumns;

    private VocoderWeights(IModelWeights weights, Func<int, MinimalFilter> filters, int panelColumns)
    {
        _weights = weights;
        _filters = filters;
        _panelColumns = panelColumns;
        var sizes = weights.Sizes;
        int channels = sizes.VocoderChannels;
        First = Layer("conv_pre", ConvolutionShape.Same(sizes.Width, channels, VocoderArchitecture.OuterKernel, 1));
        FirstConditioning = Keep(new Conditioning(weights, Prefix + "cond_layer", First));
        Stages = new VocoderStage[VocoderArchitecture.Upsampling.Length];
        for (int stage = 0; stage < Stages.Length; stage++, channels /= 2) Stages[stage] = Stage(stage, channels);
        Last = ReadLast(channels);
    }

    /// <summary>The first convolution.</summary>
    public ConvolutionLayer First { get; }

    /// <summary>What the speaker adds to it.</summary>
    public Conditioning FirstConditioning { get; }

    /// <summary>The stages in order.</summary>
    public VocoderStage[] Stages { get; }

    /// <summary>The last convolution, <c>[taps, blocks, 16]</c>.</summary>
    public float[] Last { get; }

    /// <summary>Reads the weights of a model.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="filters">How convolutions of a kernel are computed.</param>
    /// <param name="panelColumns">Outputs of a panel.</param>
    /// <param name="threads">Threads that share the work.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="OperationCanceledException">Reading was stopped; nothing is left behind.</exception>
    public static VocoderWeights Read(IModelWeights weights, Func<int, MinimalFilter> filters, int panelColumns, int threads, CancellationToken cancellationToken)
    {
        var read = new VocoderWeights(weights, filters, panelColumns);
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
            Parallel.ForEach(read._fillings, options, static fill => fill());
            read._fillings.Clear();
            return read;
        }
        catch (AggregateException exception) when (exception.InnerExceptions.Count > 0)
        {
            read.Dispose();
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
            throw;
        }
        catch
        {
            read.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _owned.ForEach(part => part.Dispose());

    private VocoderStage Stage(int stage, int channels)
    {
        string number = stage.ToString(CultureInfo.InvariantCulture);
        var upsampling = Layer("ups." + number, ConvolutionShape.Transposed(channels, channels / 2, VocoderArchitecture.Upsampling[stage].Stride));
        var conditioning = Keep(new Conditioning(_weights, Prefix + "conds." + number, upsampling));
        var branches = new ResidualPair[VocoderArchitecture.ResidualKernels.Length][];
        for (int branch = 0; branch < branches.Length; branch++)
        {
            string block = string.Create(CultureInfo.InvariantCulture, $"resblocks.{(stage * branches.Length) + branch}.");
            branches[branch] = Branch(block, channels / 2, VocoderArchitecture.ResidualKernels[branch]);
        }

        return new VocoderStage(upsampling, conditioning, branches);
    }

    private ResidualPair[] Branch(string block, int channels, int kernel)
    {
        var pairs = new ResidualPair[VocoderArchitecture.Dilations.Length];
        for (int step = 0; step < pairs.Length; step++)
        {
            string number = step.ToString(CultureInfo.InvariantCulture);
            pairs[step] = new ResidualPair(
                Layer($"{block}convs1.{number}", ConvolutionShape.Same(channels, channels, kernel, VocoderArchitecture.Dilations[step])),
                Layer($"{block}convs2.{number}", ConvolutionShape.Same(channels, channels, kernel, 1)));
        }

        return pairs;
    }

    private ConvolutionLayer Layer(string name, ConvolutionShape shape)
    {
        var layer = Keep(new ConvolutionLayer(shape, _filters(shape.Kernel), _panelColumns));
        var weight = _weights.Get(Prefix + name + ".weight");
        long taps = shape.Upsampling == 1 ? shape.Kernel : shape.Kernel * shape.Upsampling;
        long[] expected = shape.Upsampling == 1 ? [shape.Outputs, shape.Inputs, taps] : [shape.Inputs, shape.Outputs, taps];
        if (!weight.Shape.SequenceEqual(expected)) throw new TensorShapeException("checkpoint", weight.Name, expected, weight.Shape);
        _fillings.Add(() =>
        {
            float[] values = weight.ToArray(), bias = _weights.Get(Prefix + name + ".bias").ToArray();
            if (shape.Upsampling == 1) WeightPacking.Fill(layer, values, bias);
            else WeightPacking.FillTransposed(layer, values, bias);
        });
        return layer;
    }

    private float[] ReadLast(int channels)
    {
        float[] weights = _weights.Get(Prefix + "conv_post.weight").ToArray();      // [1, channels, taps]
        var last = new float[VocoderArchitecture.OuterKernel * Signal.BlocksOf(channels) * Signal.Lanes];
        for (int i = 0; i < weights.Length; i++) last[(i % VocoderArchitecture.OuterKernel * (last.Length / VocoderArchitecture.OuterKernel)) + (i / VocoderArchitecture.OuterKernel)] = weights[i];
        return last;
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        _owned.Add(part);
        return part;
    }
}
