using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Runtime.Intrinsics;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Decoding;
using Xtts.Net.OnnxRuntime.Decoding.Capturing;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Parts;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.OnnxRuntime.Vocoding;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime;

/// <summary>Loads the four parts of a model, the two large ones one after the other, so that only one part's loading memory is needed at a time. For one use.</summary>
internal sealed class ModelLoader
{
    private const OnnxElementType Single = OnnxElementType.Float;

    private readonly SessionFactory _sessions;
    private readonly IModelWeights _weights;
    private readonly IDiagnosticTap? _tap;
    private readonly IProgress<LoadProgress>? _progress;
    private readonly CancellationToken _cancellationToken;
    private readonly List<IDisposable> _loaded = [];

    /// <param name="sessions">Makes the sessions.</param>
    /// <param name="weights">The model's weights.</param>
    /// <param name="tap">Receives intermediate values of the loaded model.</param>
    /// <param name="progress">Told of each part.</param>
    /// <param name="cancellationToken">Cancels loading.</param>
    public ModelLoader(SessionFactory sessions, IModelWeights weights, IDiagnosticTap? tap, IProgress<LoadProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(weights);
        _sessions = sessions;
        _weights = weights;
        _tap = tap;
        _progress = progress;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Loads the model.</summary>
    public OnnxXttsModel Load()
    {
        try
        {
            GptPrecision.Require(_sessions.Precision, _sessions.Provider, _sessions.Try);
            if (_sessions.CapturesGraphs) _sessions.Provider.RequireGraphCapture();
            FeedForwardPart? conditioning = null, speaker = null;
            GptDecoder? gpt = null;
            IVocoder? vocoder = null;
            Report(0, "encoders");
            _cancellationToken.ThrowIfCancellationRequested();
            Invoke(
                () =>
                {
                    conditioning = LoadPart(ConditioningGraph.Build(_weights, Single, Tapped), SessionUse.Occasional);
                    speaker = LoadPart(SpeakerEncoderGraph.Build(_weights, Single, Tapped), SessionUse.Occasional);
                },
                () =>
                {
                    Report(0.1, "GPT");
                    gpt = LoadGpt();
                    Report(0.9, "vocoder");
                    vocoder = LoadVocoder();
                });
            _cancellationToken.ThrowIfCancellationRequested();
            Report(1, "model");
            return new OnnxXttsModel(_weights.Sizes, conditioning!, speaker!, gpt!, vocoder!) { DecodesBesideVocoder = _sessions.LeavesProcessors };
        }
        catch
        {
            foreach (var part in _loaded) part.Dispose();
            throw;
        }
    }

    private bool Tapped => _tap is not null;

    /// <summary>Does both, side by side on the processor: making a session of an encoder keeps one thread busy. A device loads one thing at a time.</summary>
    private void Invoke(Action encoders, Action others)
    {
        if (!_sessions.Provider.IsProcessor || _sessions.Threads == 1)
        {
            encoders();
            others();
            return;
        }

        try
        {
            Parallel.Invoke(others, encoders);
        }
        catch (AggregateException errors)
        {
            ExceptionDispatchInfo.Throw(errors.InnerExceptions[0]);
        }
    }

    private FeedForwardPart LoadPart(OnnxModel model, SessionUse use) => Keep(new FeedForwardPart(_sessions.Create(model, use, _cancellationToken), _tap));

    private GptDecoder LoadGpt()
    {
        var embeddings = Keep(new GptEmbeddings(_weights));
        if (_sessions.Provider.IsProcessor && _sessions.Precision != OnnxRuntimePrecision.Float32) return LoadQuantizedGpt(embeddings);
        var types = GptPrecision.Types(_sessions.Precision, _sessions.Provider.Facts, _sessions.PlainAttention);
        var direct = types.PlainAttention ? null : LoadDirectStep(GptDecoder.CountPositions(_weights.Sizes, embeddings));
        // With steps outside of it the session has prompts and batches only, and leaves the weights in the file instead of rearranging 1.5 GB for single rows.
        bool captures = _sessions.CapturesGraphs && !Tapped;      // a tap wants values that the runtime places where it likes
        var session = Keep(_sessions.Create(GptGraph.Build(_weights, types, Tapped), direct is null ? SessionUse.Constant : SessionUse.Occasional, _cancellationToken, captures));
        var caches = _sessions.Provider.CreateMemoryInfo() is { } memory ? LoadCaches(session, memory, types.Cache, types.PlainAttention) : null;
        return Keep(new GptDecoder(session, embeddings, _weights.Sizes, direct, caches, _tap) { PromptPiece = _sessions.Provider.Facts.PromptPiece ?? int.MaxValue, PlainAttention = types.PlainAttention });
    }

    private DeviceCaches LoadCaches(ModelSession session, OrtMemoryInfo memory, OnnxElementType type, bool plain)
    {
        var sessions = Keep(new CacheSessions(_sessions, type, _sessions.Provider.Facts.ReadsUnusedCache, _cancellationToken));
        var capture = session.Capture is null ? null : Keep(new StepCapture(_sessions, session, _weights.Sizes, plain, _cancellationToken));
        var holder = session.Capture is { BelongsToThread: true } ? sessions.Join : session;    // what a recording works in is given to others that take memory of its session
        return Keep(new DeviceCaches(sessions, Keep(new DeviceMemory(holder, memory, _weights.Sizes, type, capture))));
    }

    private IVocoder LoadVocoder()
    {
        if (_sessions.VocoderHasKernels && RegisterWidths.AreWorthwhile)
            return Keep(KernelVocoder.Load(_weights, RegisterWidths.Widest, new KernelVocoderSettings { Threads = _sessions.Threads, KeepsMemory = _sessions.KeepsMemory, Tap = _tap }, _cancellationToken));
        return new GraphVocoder(_weights.Sizes, LoadPart(HifiGanGraph.Build(_weights, Single, Tapped, stretched: _sessions.Provider.IsProcessor), SessionUse.Constant));
    }

    /// <summary>On the processor, quantised weights leave the runtime altogether.</summary>
    private GptDecoder LoadQuantizedGpt(GptEmbeddings embeddings)
    {
        var scheme = _sessions.Precision == OnnxRuntimePrecision.Int4 ? QuantizationScheme.Int4 : QuantizationScheme.Int8;
        var weights = Keep(new QuantizedGptLoader(_weights, scheme, _sessions.Threads) { Folder = _sessions.QuantizedWeightsFolder }.Load(QuantizedProgress, _cancellationToken));
        int members = TeamShares.SuggestMembers(_weights.Sizes, _sessions.Threads);
        var step = Keep(new QuantizedStep(weights, new QuantizedProduct(), members, GptDecoder.CountPositions(_weights.Sizes, embeddings)));
        return Keep(new GptDecoder(step, embeddings, _weights.Sizes, _tap));
    }

    private void QuantizedProgress(int blocks) => Report(0.1 + (0.8 * blocks / _weights.Sizes.Layers), string.Create(CultureInfo.InvariantCulture, $"GPT, quantising: block {blocks} of {_weights.Sizes.Layers}"));

    /// <summary>Single sequences leave the runtime where that is faster: on processors with 512-bit registers.</summary>
    private DirectStep? LoadDirectStep(int maxPositions)
    {
        if (!_sessions.Provider.IsProcessor || !Vector512.IsHardwareAccelerated) return null;
        int members = DirectStep.SuggestMembers(_weights.Sizes, _sessions.Threads);
        return Keep(new DirectStep(_weights.Sizes, StepWeights.Read(_weights, members, _cancellationToken), maxPositions));
    }

    private T Keep<T>(T part)
        where T : IDisposable
    {
        lock (_loaded) _loaded.Add(part);
        return part;
    }

    private void Report(double fraction, string part) => _progress?.Report(new LoadProgress(LoadStage.PreparingBackend, fraction, part));
}
