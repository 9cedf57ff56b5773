namespace Xtts.Net.Backends;

/// <summary>Sequences of audio codes that are decoded together; they join and leave at any step.</summary>
/// <remarks>
/// Live sequences have the indices 0 to <see cref="Count"/> - 1. After <see cref="Add"/> and after every <see cref="Step"/>, each live sequence has the logits of its next code
/// and the latent that made them. What a sequence gets does not depend on its neighbours beyond float rounding. Not thread-safe.
/// </remarks>
public interface IDecodingBatch : IDisposable
{
    /// <summary>Most sequences at once.</summary>
    int Capacity { get; }

    /// <summary>Live sequences.</summary>
    int Count { get; }

    /// <summary>Starts a sequence: runs its prompt and the start code, and keeps keys and values (prefill).</summary>
    /// <param name="prompt">Voice, text and room.</param>
    /// <returns>Index of the new sequence: the last one.</returns>
    /// <exception cref="InvalidOperationException">The batch is full.</exception>
    /// <exception cref="ArgumentException">The prompt does not fit the model's sizes.</exception>
    int Add(DecodingPrompt prompt);

    /// <summary>Appends one code to every live sequence.</summary>
    /// <param name="codes">The codes by index, <see cref="Count"/> of them.</param>
    /// <exception cref="InvalidOperationException">A sequence has no room left.</exception>
    void Step(ReadOnlySpan<int> codes);

    /// <summary>Scores of the next code, before any processing; <c>[1026]</c>. Valid until the next <see cref="Step"/>, <see cref="Add"/> or <see cref="Remove"/>.</summary>
    /// <param name="index">Index of the sequence.</param>
    ReadOnlySpan<float> Logits(int index);

    /// <summary>The state that made the logits, after both final norms; <c>[width]</c>: one row of the vocoder's input. Valid as long as <see cref="Logits"/>.</summary>
    /// <param name="index">Index of the sequence.</param>
    ReadOnlySpan<float> Latent(int index);

    /// <summary>Ends a sequence. The last sequence takes its index.</summary>
    /// <param name="index">Index of the sequence to end.</param>
    void Remove(int index);
}
