using Xtts.Net.Backends;

namespace Xtts.Net.Tests.Synthesis.Decoding;

/// <summary>A batch of a <see cref="StandInModel"/>. A sequence is named by the first id of its text; every score depends on its name and all its codes.</summary>
internal sealed class StandInBatch : IDecodingBatch
{
    private readonly StandInModel _model;
    private readonly List<(int Name, int Codes, int Hash, int Most)> _sequences = [];
    private bool _disposed;

    public StandInBatch(StandInModel model, int capacity)
    {
        _model = model;
        Capacity = capacity;
        Interlocked.Increment(ref model.OpenBatches);
    }

    /// <inheritdoc/>
    public int Capacity { get; }

    /// <inheritdoc/>
    public int Count => _sequences.Count;

    /// <inheritdoc/>
    public int Add(DecodingPrompt prompt)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (Count == Capacity) throw new InvalidOperationException("The batch is full.");
        int name = prompt.TextIds.Span[0];
        _model.Note(name);
        _sequences.Add((name, 0, name, prompt.MaxCodes));
        return Count - 1;
    }

    /// <inheritdoc/>
    public void Step(ReadOnlySpan<int> codes)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (codes.Length != Count) throw new ArgumentException("Not a code for each sequence.");
        _model.Note([.. _sequences.Select(sequence => sequence.Name)]);
        for (int i = 0; i < Count; i++)
        {
            var (name, count, hash, most) = _sequences[i];
            if (count == most) throw new InvalidOperationException("No room left.");
            _sequences[i] = (name, count + 1, unchecked((hash * 31) + codes[i] + 1), most);
        }
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Logits(int index)
    {
        var (name, count, hash, _) = _sequences[index];
        if (_model.Scores(name, count) is { } scores) return scores;
        scores = new float[_model.Sizes.AudioVocabulary];
        for (int code = 0; code < scores.Length; code++) scores[code] = unchecked((uint)((hash + code) * 2654435761)) / (float)uint.MaxValue;
        scores[_model.Sizes.StopAudioCode] = -100;
        return scores;
    }

    /// <inheritdoc/>
    public ReadOnlySpan<float> Latent(int index) => new float[] { _sequences[index].Name, _sequences[index].Codes, _sequences[index].Hash, 1 };

    /// <inheritdoc/>
    public void Remove(int index)
    {
        _sequences[index] = _sequences[^1];
        _sequences.RemoveAt(Count - 1);
        Interlocked.Decrement(ref _model.Live);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        Interlocked.Add(ref _model.Live, -Count);
        Interlocked.Decrement(ref _model.OpenBatches);
    }
}
