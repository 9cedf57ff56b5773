using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>Reads the vocoder's weights from a model and brings them into the form of the kernels. For one use.</summary>
internal sealed class VocoderWeightsReader
{
    private const string Prefix = "hifigan_decoder.waveform_decoder.";

    private readonly IModelWeights _weights;
    private readonly Func<int, MinimalFilter> _filters;
    private readonly int _panelColumns;
    private readonly List<IDisposable> _owned = [];
    private readonly List<Action<ReusedValues>> _fillings = [];       // one for each layer: they take nearly all of the time

    /// <param name="weights">The model's weights.</param>
    /// <param name="filters">How convolutions of the residual blocks are computed, by their kernel.</param>
    /// <param name="panelColumns">Outputs of a panel.</param>
    public VocoderWeightsReader(IModelWeights weights, Func<int, MinimalFilter> filters, int panelColumns)
    {
        _weights = weights;
        _filters = filters;
        _panelColumns = panelColumns;
    }

    /// <summary>Reads the weights.</summary>
    /// <param name="threads">Threads that share the work.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="TensorShapeException">A weight has not the shape that the model's sizes ask for.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped; nothing is left behind.</exception>
    public VocoderWeights Read(int threads, CancellationToken cancellationToken)
    {
        try
        {
            var weights = Plan();
            Parallel.ForEach(
                Partitioner.Create(_fillings, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken },
                static () => new ReusedValues(),
                static (fill, _, values) =>
                {
                    fill(values);
                    return values;
                },
                static _ => { });
            return weights;
        }
        catch (Exception exception)
        {
            foreach (var part in _owned) part.Dispose();
            if (exception is AggregateException { InnerException: { } first }) ExceptionDispatchInfo.Throw(first);
            throw;
        }
    }

    private VocoderWeights Plan()
    {
        var sizes = _weights.Sizes;
        int channels = sizes.VocoderChannels;

        // What the first convolution rounds goes through everything after it at full size, and 1024 inputs add up to more of it: direct, for 2 % of the time.
        var first = Layer("conv_pre", ConvolutionShape.Same(sizes.Width, channels, VocoderArchitecture.OuterKernel, 1), MinimalFilter.Direct(VocoderArchitecture.OuterKernel));
        var conditioning = Keep(new Conditioning(_weights, Prefix + "cond_layer", first));
        var stages = new VocoderStage[VocoderArchitecture.Upsampling.Length];
        for (int stage = 0; stage < stages.Length; stage++, channels /= 2) stages[stage] = Stage(stage, channels);
        return new VocoderWeights { First = first, FirstConditioning = conditioning, Stages = stages, Last = Last(channels), Owned = _owned };
    }

    private VocoderStage Stage(int stage, int channels)
    {
        string number = stage.ToString(CultureInfo.InvariantCulture);
        var shape = ConvolutionShape.Transposed(channels, channels / 2, VocoderArchitecture.Upsampling[stage].Stride);
        var upsampling = Layer("ups." + number, shape, MinimalFilter.Direct(shape.Kernel));
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
                Layer($"{block}convs1.{number}", ConvolutionShape.Same(channels, channels, kernel, VocoderArchitecture.Dilations[step]), _filters(kernel)),
                Layer($"{block}convs2.{number}", ConvolutionShape.Same(channels, channels, kernel, 1), _filters(kernel)));
        }

        return pairs;
    }

    private ConvolutionLayer Layer(string name, ConvolutionShape shape, MinimalFilter filter)
    {
        int taps = shape.Kernel * shape.Upsampling;
        var weight = shape.Upsampling == 1 ? Get(name + ".weight", shape.Outputs, shape.Inputs, taps) : Get(name + ".weight", shape.Inputs, shape.Outputs, taps);
        var bias = Get(name + ".bias", shape.Outputs);
        var layer = Keep(new ConvolutionLayer(shape, filter, _panelColumns));
        _fillings.Add(values =>
        {
            if (shape.Upsampling == 1) WeightPacking.Fill(layer, values.Of(weight), bias.ToArray());
            else WeightPacking.FillTransposed(layer, values.Of(weight), bias.ToArray());
        });
        return layer;
    }

    private float[] Last(int channels)
    {
        const int Taps = VocoderArchitecture.OuterKernel;
        int width = Signal.BlocksOf(channels) * Signal.Lanes;
        float[] weights = Get("conv_post.weight", 1, channels, Taps).ToArray(), last = new float[Taps * width];
        for (int i = 0; i < weights.Length; i++) last[(i % Taps * width) + (i / Taps)] = weights[i];
        return last;
    }

    private ModelWeight Get(string name, params long[] shape)
    {
        var weight = _weights.Get(Prefix + name);
        if (weight.Shape.SequenceEqual(shape)) return weight;
        throw new TensorShapeException(weight.TryGetFileRegion(out var region) ? region.Path : "checkpoint", weight.Name, shape, weight.Shape);
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        _owned.Add(part);
        return part;
    }
}
