using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Threading;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Runs a GPT with quantised weights on the processor: prompts, and steps of any number of sequences.</summary>
/// <remarks>
/// A step of few sequences is bound by reading the weights, of which 4 bits are an eighth of single precision; what is multiplied with them is rounded to 8 bits, with scales of its own row
/// (<see cref="ActivationRows"/>). Each member of a team computes some of a product's outputs; they meet four times in a block. All sums are made in one order, whatever the size of the team,
/// the number of rows and the instructions the processor has. Computes what <see cref="Graphs.GptGraph"/> computes, but for the rounding. Thread-safe: runs take turns.
/// </remarks>
internal sealed class QuantizedStep : IDisposable
{
    /// <summary>Rows that are computed at once. A prompt's weights are read once for so many of its positions.</summary>
    public const int MaxRows = 64;

    private readonly Lock _turn = new();
    private readonly QuantizedWeights _weights;
    private readonly ThreadTeam _team;
    private readonly QuantizedWork _work;
    private bool _disposed;

    /// <param name="weights">The weights, owned from now on.</param>
    /// <param name="product">Multiplies.</param>
    /// <param name="members">Size of the team.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public QuantizedStep(QuantizedWeights weights, QuantizedProduct product, int members, int maxPositions)
    {
        _weights = weights;
        _team = new ThreadTeam(members);
        _work = new QuantizedWork(weights, product, _team, MaxRows, maxPositions);
        Voices = new VoicePrefixes(weights.Layout.Sizes);
    }

    /// <summary>What is known of voices.</summary>
    public VoicePrefixes Voices { get; }

    /// <summary>Computes positions of one or several sequences. Those of one sequence follow one another.</summary>
    /// <param name="embeddings">Inputs, <c>[rows, width]</c>.</param>
    /// <param name="rows">What they are, at most <see cref="MaxRows"/>.</param>
    /// <param name="cache">Keys and values; those of these rows are added.</param>
    /// <param name="outputs">How many of the last rows' latents and scores are wanted.</param>
    /// <param name="latents">Receives the states after both final norms, <c>[outputs, width]</c>.</param>
    /// <param name="logits">Receives the scores, <c>[outputs, codes]</c>.</param>
    /// <param name="hidden">Receives the states after GPT-2's own norm, <c>[outputs, width]</c>, where somebody wants to see them.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Run(ReadOnlySpan<float> embeddings, ReadOnlySpan<StepRow> rows, QuantizedCache cache, int outputs, Span<float> latents, Span<float> logits, Span<float> hidden = default)
    {
        var sizes = _weights.Layout.Sizes;
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IXttsModel));
            int first = rows.Length - outputs;
            _work.Begin(embeddings, rows, first, cache);
            _team.Run(_work);
            for (int i = 0; i < outputs; i++)
            {
                _work.Read(
                    first + i,
                    latents.Slice(i * sizes.Width, sizes.Width),
                    logits.Slice(i * sizes.AudioVocabulary, sizes.AudioVocabulary),
                    hidden.IsEmpty ? hidden : hidden.Slice(i * sizes.Width, sizes.Width));
            }

            _work.End();
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
            Voices.Dispose();
            _weights.Dispose();
        }
    }
}
