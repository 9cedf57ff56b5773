using Xtts.Net.Backends;

namespace Xtts.Net.Tests.Synthesis.Decoding;

/// <summary>A model whose scores are simple arithmetic, so that tests can make its parts fail at a given point and see what was decoded with what.</summary>
internal sealed class StandInModel : IXttsModel
{
    private readonly Lock _lock = new();
    private readonly List<int> _added = [];
    private readonly List<int[]> _steps = [];

    /// <summary>Called before a sequence is added, with its name.</summary>
    public Action<int>? Adding { get; set; }

    /// <summary>Called before a step, with the names of its sequences.</summary>
    public Action<int[]>? Stepping { get; set; }

    /// <summary>Scores of a sequence's next code, by its name and its number of codes, in place of the usual ones.</summary>
    public Func<int, int, float[]?> Scores { get; set; } = (_, _) => null;

    /// <summary>Names of the sequences that were added, in order.</summary>
    public IReadOnlyList<int> Added { get { lock (_lock) return [.. _added]; } }

    /// <summary>Names of the sequences of each step.</summary>
    public IReadOnlyList<int[]> Steps { get { lock (_lock) return [.. _steps]; } }

    /// <summary>Batches that are not disposed.</summary>
    public int OpenBatches;

    /// <summary>Sequences in all of them, and the most there were at once.</summary>
    public int Live, MostLive;

    /// <inheritdoc/>
    public ModelSizes Sizes { get; } = new() { Width = 4, Heads = 1, Layers = 1, AudioVocabulary = 16, StartAudioCode = 14, StopAudioCode = 15, ConditioningLatents = 2, MaxAudioTokens = 203 };

    /// <inheritdoc/>
    public int PreferredBatchSize { get; init; } = 16;

    /// <inheritdoc/>
    public bool DecodesBesideVocoder { get; init; }

    /// <inheritdoc/>
    public float[] EncodeConditioning(ReadOnlySpan<float> mel, int frames) => throw new InvalidOperationException("Not a part of these tests.");

    /// <inheritdoc/>
    public float[] EncodeSpeaker(ReadOnlySpan<float> mel, int frames) => throw new InvalidOperationException("Not a part of these tests.");

    /// <inheritdoc/>
    public void Vocode(ReadOnlySpan<float> features, int frames, ReadOnlySpan<float> speakerEmbedding, Span<float> samples) => throw new InvalidOperationException("Not a part of these tests.");

    /// <inheritdoc/>
    public IDecodingBatch CreateDecodingBatch(int capacity) => new StandInBatch(this, capacity);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    /// <summary>Notes a sequence that is added.</summary>
    public void Note(int name)
    {
        Adding?.Invoke(name);
        lock (_lock)
        {
            _added.Add(name);
            MostLive = Math.Max(MostLive, ++Live);
        }
    }

    /// <summary>Notes a step.</summary>
    public void Note(int[] names)
    {
        lock (_lock) _steps.Add(names);
        Stepping?.Invoke(names);
    }
}
