using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Threading;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;

namespace Xtts.Net.OnnxRuntime.Vocoding;

/// <summary>The vocoder without the runtime, on the processor: convolutions by minimal filtering.</summary>
/// <remarks>
/// Computes what <see cref="Graphs.HifiGanGraph"/> computes, to rounding. Nearly all of the work are convolutions of 3, 7 and 11 taps with as many outputs as inputs, and minimal filtering does them with
/// 1.33, 2 and 4 products for an output. What is evaluated for that is shared by all channels, so it costs little against the products, which remain plain matrix products. Long calls
/// are cut into windows with the receptive field on both sides, so that memory does not grow with length. Thread-safe: runs take turns.
/// </remarks>
internal sealed unsafe class KernelVocoder : IVocoder
{
    /// <summary>Most frames that are vocoded at once, without context.</summary>
    internal const int WindowFrames = 512;

    private readonly Lock _turn = new();
    private readonly ModelSizes _sizes;
    private readonly VocoderWeights _weights;
    private readonly ThreadTeam _team;
    private readonly VocoderWork _work;
    private readonly bool _keepsMemory;
    private VocoderMemory? _memory;
    private bool _disposed;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="weights">The weights, for panels of <paramref name="convolver"/>; owned from now on.</param>
    /// <param name="convolver">Computes convolutions.</param>
    /// <param name="settings">How it runs.</param>
    public KernelVocoder(ModelSizes sizes, VocoderWeights weights, Convolver convolver, KernelVocoderSettings settings)
    {
        _sizes = sizes;
        _weights = weights;
        _team = new ThreadTeam(settings.Threads, "vocoding");
        _work = new VocoderWork(sizes, weights, convolver, _team, settings.Tap is null ? null : new VocoderTaps(settings.Tap));
        _keepsMemory = settings.KeepsMemory;
    }

    /// <summary>Loads the vocoder of a model.</summary>
    /// <param name="weights">The model's weights.</param>
    /// <param name="width">Registers to use.</param>
    /// <param name="settings">How it runs.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    /// <exception cref="OperationCanceledException">Loading was stopped; nothing is left behind.</exception>
    public static KernelVocoder Load(IModelWeights weights, RegisterWidth width, KernelVocoderSettings settings, CancellationToken cancellationToken)
    {
        var convolver = Convolver.For(width);
        var packed = new VocoderWeightsReader(weights, MinimalFilter.For, convolver.PanelColumns).Read(settings.Threads, cancellationToken);
        return new KernelVocoder(weights.Sizes, packed, convolver, settings);
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IXttsModel));
            try
            {
                Condition(speakerEmbedding);
                fixed (float* from = features, to = samples) RunWindows(from, frames, to);
            }
            finally
            {
                if (!_keepsMemory) Release();
            }
        }
    }

    /// <summary>Waits for the run that is being done, if any; there will be no other.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            if (_disposed) return;
            _disposed = true;
            _team.Dispose();
            _work.Dispose();
            _weights.Dispose();
            Release();
        }
    }

    private void Condition(ReadOnlySpan<float> embedding)
    {
        _weights.FirstConditioning.Apply(embedding);
        foreach (var stage in _weights.Stages) stage.Conditioning.Apply(embedding);
    }

    private void RunWindows(float* features, int frames, float* samples)
    {
        int windows = frames <= WindowFrames + (2 * VocoderArchitecture.ReceptiveField) ? 1 : (frames + WindowFrames - 1) / WindowFrames, hop = _sizes.OutputHop;
        for (int window = 0; window < windows; window++)
        {
            int first = (int)((long)frames * window / windows), end = (int)((long)frames * (window + 1) / windows);
            int from = Math.Max(first - VocoderArchitecture.ReceptiveField, 0), to = Math.Min(end + VocoderArchitecture.ReceptiveField, frames);
            var memory = Reserve(to - from);
            _work.Begin(new VocoderWindow(memory, (nint)(features + from), frames, to - from, (nint)(samples + ((nint)first * hop)), (first - from) * hop, (end - first) * hop));
            _team.Run(_work);
        }
    }

    private VocoderMemory Reserve(int frames)
    {
        if (_memory is not null && _memory.Frames >= frames) return _memory;
        Release();
        return _memory = new VocoderMemory(_sizes, frames);
    }

    private void Release()
    {
        _memory?.Dispose();
        _memory = null;
    }
}
