using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Graphs;
using Xtts.Net.OnnxRuntime.Threading;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>What the members of a team do in one decoding step. See <see cref="DirectStep"/>.</summary>
/// <remarks>
/// A member writes to its own scratch, to its own heads of the cache and to its share of the scores. The two kinds of sums have a buffer each: by the time one is written again, a
/// meeting has shown that everybody has read it.
/// </remarks>
internal sealed unsafe class StepWork : ITeamWork, IDisposable
{
    private readonly ModelSizes _sizes;
    private readonly StepWeights _weights;
    private readonly ThreadTeam _team;
    private readonly MemberScratch[] _scratch;
    private readonly AlignedBuffer[] _attentionSums, _feedForwardSums;
    private readonly AlignedBuffer _input, _latent, _hidden, _logits;
    private readonly int _stride;       // of one position of one head in the cache
    private HostKeyValueCache? _cache;
    private int _slot, _position;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="weights">Its weights.</param>
    /// <param name="team">Who works.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public StepWork(ModelSizes sizes, StepWeights weights, ThreadTeam team, int maxPositions)
    {
        _sizes = sizes;
        _weights = weights;
        _team = team;
        _stride = GptGraph.PaddedHeadSize(sizes);
        _scratch = Array.ConvertAll(weights.Members, member => new MemberScratch(sizes, member.Shares, maxPositions));
        _attentionSums = Array.ConvertAll(_scratch, scratch => scratch.AttentionSums);
        _feedForwardSums = Array.ConvertAll(_scratch, scratch => scratch.FeedForwardSums);
        _input = new AlignedBuffer(sizes.Width);
        _latent = new AlignedBuffer(sizes.Width);
        _hidden = new AlignedBuffer(sizes.Width);
        _logits = new AlignedBuffer(sizes.AudioVocabulary);
    }

    /// <summary>Sets the step up.</summary>
    public void Begin(ReadOnlySpan<float> embedding, HostKeyValueCache cache, int slot, int position)
    {
        embedding.CopyTo(_input.Values);
        (_cache, _slot, _position) = (cache, slot, position);
    }

    /// <summary>Hands the results over.</summary>
    public void End(Span<float> latent, Span<float> logits, Span<float> hidden)
    {
        _cache = null;
        _latent.Values.CopyTo(latent);
        _logits.Values.CopyTo(logits);
        if (!hidden.IsEmpty) _hidden.Values.CopyTo(hidden);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int member)
    {
        var weights = _weights.Members[member];
        var own = _scratch[member];
        _input.Values.CopyTo(own.State.Values);
        for (int layer = 0; layer < weights.Blocks.Length; layer++)
        {
            var vectors = _weights.Blocks[layer];
            LayerNorm.Apply(own.State, vectors.AttentionNorm, own.Normed);
            Attend(weights, layer, own);
            _team.Meet();
            Sums.AddUp(own.State, vectors.AttentionBias, _attentionSums);

            LayerNorm.Apply(own.State, vectors.FeedForwardNorm, own.Normed);
            FeedForward(weights.Blocks[layer], own);
            _team.Meet();
            Sums.AddUp(own.State, vectors.FeedForwardBias, _feedForwardSums);
        }

        LayerNorm.Apply(own.State, _weights.LastNorm, own.State);
        LayerNorm.Apply(own.State, _weights.FinalNorm, own.Normed);
        Score(weights, own);
        if (member != 0) return;
        own.State.Values.CopyTo(_hidden.Values);
        own.Normed.Values.CopyTo(_latent.Values);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var scratch in _scratch) scratch.Dispose();
        foreach (var buffer in (AlignedBuffer[])[_input, _latent, _hidden, _logits]) buffer.Dispose();
    }

    /// <summary>Attention with the member's heads, whose keys and values go into the cache, and its part of the output.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Attend(MemberWeights weights, int layer, MemberScratch own)
    {
        ref readonly var part = ref weights.Blocks[layer];
        int size = _sizes.HeadSize, columns = own.Attended.Length;
        Product.Multiply(own.Normed.Pointer, part.Projection, _sizes.Width, 3 * columns, own.Projected.Pointer);
        Sums.Add(own.Projected.Pointer, part.ProjectionBias, 3 * columns);

        float* query = own.Projected.Pointer, result = own.Attended.Pointer;
        long head = (long)_cache!.Room * _stride, newest = (long)_position * _stride;
        float* keys = (float*)_cache.Keys(layer, _slot) + (weights.Shares.Heads.Start * head), values = (float*)_cache.Values(layer, _slot) + (weights.Shares.Heads.Start * head);
        for (int i = 0; i < weights.Shares.Heads.Length; i++, query += size, keys += head, values += head, result += size)
        {
            new ReadOnlySpan<float>(query + columns, size).CopyTo(new Span<float>(keys + newest, size));
            new ReadOnlySpan<float>(query + (2 * columns), size).CopyTo(new Span<float>(values + newest, size));
            HeadAttention.Attend(query, keys, values, _position + 1, size, _stride, own.Scores.Pointer, result);
        }

        Product.Multiply(own.Attended.Pointer, part.AttentionOutput, columns, _sizes.Width, own.AttentionSums.Pointer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FeedForward(in BlockPart part, MemberScratch own)
    {
        float* inner = own.Inner.Pointer;
        Product.Multiply(own.Normed.Pointer, part.Inner, _sizes.Width, own.Inner.Length, inner);
        Sums.Add(inner, part.InnerBias, own.Inner.Length);
        Activation.Gelu(inner, own.Inner.Length);
        Product.Multiply(inner, part.Outer, own.Inner.Length, _sizes.Width, own.FeedForwardSums.Pointer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Score(MemberWeights weights, MemberScratch own)
    {
        int width = _sizes.Width;
        float* row = weights.Head;
        for (int code = weights.Shares.Codes.Start; code < weights.Shares.Codes.End; code++, row += width)
            _logits.Pointer[code] = Product.Dot(own.Normed.Pointer, row, width) + _weights.HeadBias.Pointer[code];
    }
}
