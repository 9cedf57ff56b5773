using System.Runtime.CompilerServices;
using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>The runs of one batch on a quantised GPT. Not thread-safe.</summary>
internal sealed class QuantizedRuns
{
    private readonly QuantizedStep _step;
    private readonly QuantizedCache _cache;
    private readonly int _width, _codes;
    private readonly StepRow[] _rows = new StepRow[QuantizedStep.MaxRows];

    /// <param name="step">The GPT.</param>
    /// <param name="sizes">Its sizes.</param>
    /// <param name="cache">The batch's keys and values.</param>
    public QuantizedRuns(QuantizedStep step, ModelSizes sizes, QuantizedCache cache)
    {
        _step = step;
        _cache = cache;
        _width = sizes.Width;
        _codes = sizes.AudioVocabulary;
    }

    /// <summary>Runs a prompt, some of its positions at once, but for what is known of its voice.</summary>
    /// <param name="embeddings">The prompt, <c>[positions, width]</c>.</param>
    /// <param name="slot">The sequence's place in the cache.</param>
    /// <param name="latent">Receives the last position's state, <c>[width]</c>.</param>
    /// <param name="logits">Receives the scores of the first code, <c>[codes]</c>.</param>
    /// <param name="hidden">Receives the last position's state before the final norm, <c>[width]</c>, or nothing.</param>
    public void RunPrompt(ReadOnlySpan<float> embeddings, int slot, Span<float> latent, Span<float> logits, Span<float> hidden)
    {
        int positions = embeddings.Length / _width, first = _step.Voices.Positions;
        var voice = embeddings[..(first * _width)];
        bool known = _step.Voices.TryCopy(voice, _cache[slot]);
        for (int start = known ? first : 0, length; start < positions; start += length)
        {
            length = Math.Min(QuantizedStep.MaxRows, positions - start);
            for (int i = 0; i < length; i++) _rows[i] = new StepRow(slot, start + i);
            int outputs = start + length == positions ? 1 : 0;
            _step.Run(embeddings.Slice(start * _width, length * _width), _rows.AsSpan(0, length), _cache, outputs, latent, logits, outputs == 0 ? [] : hidden);
        }

        if (!known) _step.Voices.Keep(voice, _cache[slot]);
    }

    /// <summary>Adds a code to each sequence.</summary>
    /// <param name="embeddings">The codes, <c>[sequences, width]</c>.</param>
    /// <param name="sequences">How far the sequences are.</param>
    /// <param name="latents">Receives the states, <c>[sequences, width]</c>.</param>
    /// <param name="logits">Receives the scores, <c>[sequences, codes]</c>.</param>
    /// <param name="hidden">Receives the states before the final norm, <c>[sequences, width]</c>, or nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(ReadOnlySpan<float> embeddings, ReadOnlySpan<LiveSequence> sequences, Span<float> latents, Span<float> logits, Span<float> hidden)
    {
        for (int start = 0, count; start < sequences.Length; start += count)
        {
            count = Math.Min(QuantizedStep.MaxRows, sequences.Length - start);
            for (int i = 0; i < count; i++) _rows[i] = new StepRow(start + i, sequences[start + i].Positions);
            _step.Run(
                embeddings.Slice(start * _width, count * _width),
                _rows.AsSpan(0, count),
                _cache,
                count,
                latents.Slice(start * _width, count * _width),
                logits.Slice(start * _codes, count * _codes),
                hidden.IsEmpty ? hidden : hidden.Slice(start * _width, count * _width));
        }
    }
}
