using Xtts.Net.Backends;
using Xtts.Net.Diagnostics;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Decoding;

/// <summary>The GPT: what runs it and its embeddings, shared by all batches. Thread-safe.</summary>
internal sealed class GptDecoder : IDisposable
{
    private readonly ModelSession? _session;
    private readonly DeviceCaches? _caches;

    /// <param name="session">The session, owned from now on.</param>
    /// <param name="embeddings">The embeddings, owned from now on.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="direct">Does steps of a single sequence, owned from now on; <see langword="null"/> if the session is to do them.</param>
    /// <param name="caches">Keeps keys and values on a device, owned from now on; <see langword="null"/> for the host's memory.</param>
    /// <param name="tap">Receives intermediate values, if the graph offers any.</param>
    public GptDecoder(ModelSession session, GptEmbeddings embeddings, ModelSizes sizes, DirectStep? direct, DeviceCaches? caches, IDiagnosticTap? tap)
    {
        Direct = direct;
        _caches = caches;
        _session = session;
        Embeddings = embeddings;
        Sizes = sizes;
        Tap = tap;
    }

    /// <param name="quantized">Does everything, owned from now on.</param>
    /// <param name="embeddings">The embeddings, owned from now on.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="tap">Receives states and scores.</param>
    public GptDecoder(QuantizedStep quantized, GptEmbeddings embeddings, ModelSizes sizes, IDiagnosticTap? tap)
    {
        Quantized = quantized;
        Embeddings = embeddings;
        Sizes = sizes;
        Tap = tap;
    }

    /// <summary>The session, which a quantised GPT has not.</summary>
    public ModelSession Session => _session ?? throw new InvalidOperationException("A quantised GPT runs without a session.");

    /// <summary>Does steps of a single sequence, if this machine and this checkpoint allow it.</summary>
    public DirectStep? Direct { get; }

    /// <summary>Does prompts and steps, if the weights are quantised on the processor.</summary>
    public QuantizedStep? Quantized { get; }

    /// <summary>The embeddings.</summary>
    public GptEmbeddings Embeddings { get; }

    /// <summary>Sizes of the model.</summary>
    public ModelSizes Sizes { get; }

    /// <summary>Receives intermediate values.</summary>
    public IDiagnosticTap? Tap { get; }

    /// <summary>Whether the graph's attention is made of plain operators, which have inputs of their own.</summary>
    public bool PlainAttention { get; init; }

    /// <summary>Positions of a prompt that are run at once.</summary>
    public int PromptPiece { get; init; } = int.MaxValue;

    /// <summary>Most positions of a sequence: voice, text, start code, codes.</summary>
    public int MaxPositions => CountPositions(Sizes, Embeddings);

    /// <summary>Most positions of a sequence of a model.</summary>
    public static int CountPositions(ModelSizes sizes, GptEmbeddings embeddings) => sizes.ConditioningLatents + sizes.TextPositions + 1 + embeddings.MaxCodes;

    /// <summary>Makes an empty cache for a batch.</summary>
    /// <param name="capacity">Most sequences at once.</param>
    public ISequenceCache CreateCache(int capacity) =>
        Quantized is not null ? new QuantizedCache(Sizes, capacity, MaxPositions)
        : _caches is { } device ? device.Create(MaxPositions)
        : new HostKeyValueCache(Sizes, capacity, MaxPositions);

    /// <inheritdoc/>
    public void Dispose()
    {
        _caches?.Dispose();
        _session?.Dispose();
        Direct?.Dispose();
        Quantized?.Dispose();
        Embeddings.Dispose();
    }
}
