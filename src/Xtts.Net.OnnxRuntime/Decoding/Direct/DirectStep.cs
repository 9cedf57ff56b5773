using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Threading;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>One decoding step of one sequence without the runtime, on the processor.</summary>
/// <remarks>
/// Such a step is bound by memory: every weight is read once and used once. So the matrices are divided among the members of a team in the way that lets each walk straight through one
/// run of memory (huge pages, prefetching ahead) and keep to itself what only it needs: it computes queries, keys and values of its own heads, attends with them and multiplies the
/// result with its own rows of the output matrix; only then do the members meet and add up their sums. The feed-forward part is cut the same way, so there are two meetings in a block
/// (tensor parallelism: Shoeybi et al. 2019). What is short, each member does for itself, because handing it around would take longer. Computes what
/// <see cref="Graphs.GptGraph"/> computes, to rounding. Thread-safe: steps take turns.
/// </remarks>
internal sealed class DirectStep : IDisposable
{
    /// <summary>Sequences of a batch that are faster one after the other than together in the runtime, where a step of two to eight takes three to four times as long as one of one.</summary>
    public const int MostSequences = 3;

    private const int MeetingsPerBlock = 2;
    private const int SmallestShare = 128 * 1024;   // values: some 25 microseconds of reading, against less than one for a meeting

    private readonly Lock _turn = new();
    private readonly StepWeights _weights;
    private readonly ThreadTeam _team;
    private readonly StepWork _work;
    private bool _disposed;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="weights">The weights for a team, which gets as many members; owned from now on.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public DirectStep(ModelSizes sizes, StepWeights weights, int maxPositions)
    {
        _weights = weights;
        _team = new ThreadTeam(weights.Members.Length);
        _work = new StepWork(sizes, weights, _team, maxPositions);
    }

    /// <summary>How many threads a model is worth: with a small one, their meetings would take longer than the work they share.</summary>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="threads">Threads that may be used.</param>
    public static int SuggestMembers(ModelSizes sizes, int threads)
    {
        long values = (12L * sizes.Width * sizes.Width) / MeetingsPerBlock;     // of a block's matrices, between two meetings
        return (int)Math.Clamp(values / SmallestShare, 1, Math.Min(threads, sizes.Heads));
    }

    /// <summary>Does one step.</summary>
    /// <param name="embedding">Input, <c>[width]</c>.</param>
    /// <param name="cache">Keys and values; those of this step are added.</param>
    /// <param name="slot">The sequence's place in the cache.</param>
    /// <param name="position">Positions of the sequence before this step.</param>
    /// <param name="latent">Receives the state after both final norms, <c>[width]</c>.</param>
    /// <param name="logits">Receives the scores, <c>[codes]</c>.</param>
    /// <param name="hidden">Receives the state after GPT-2's own norm, <c>[width]</c>, where somebody wants to see it.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Run(ReadOnlySpan<float> embedding, HostKeyValueCache cache, int slot, int position, Span<float> latent, Span<float> logits, Span<float> hidden = default)
    {
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_disposed, typeof(IXttsModel));
            _work.Begin(embedding, cache, slot, position);
            _team.Run(_work);
            _work.End(latent, logits, hidden);
        }
    }

    /// <summary>Waits for the step that is being done, if any; there will be no other.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            if (_disposed) return;
            _disposed = true;
            _team.Dispose();
            _work.Dispose();
            _weights.Dispose();
        }
    }
}
