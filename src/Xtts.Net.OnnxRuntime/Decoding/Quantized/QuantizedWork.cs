using System.Runtime.CompilerServices;
using Xtts.Net.Backends;
using Xtts.Net.OnnxRuntime.Decoding.Direct;
using Xtts.Net.OnnxRuntime.Threading;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>What the members of a team do in one run of a quantised GPT. See <see cref="QuantizedStep"/>.</summary>
/// <remarks>
/// Every output has one member that computes it, always in the same order: results depend neither on the size of the team nor on the other rows. What one member writes, others read only
/// after a meeting, and it is written again only after another one.
/// </remarks>
internal sealed unsafe class QuantizedWork : ITeamWork, IDisposable
{
    private readonly ModelSizes _sizes;
    private readonly QuantizedWeights _weights;
    private readonly QuantizedProduct _product;
    private readonly ThreadTeam _team;
    private readonly RunMemory _shared;
    private readonly MemberMemory[] _members;
    private readonly StepRow[] _rows;
    private readonly int _width;
    private QuantizedCache? _cache;
    private int _count, _firstOutput;

    /// <param name="weights">The model's weights.</param>
    /// <param name="product">Multiplies.</param>
    /// <param name="team">Who works.</param>
    /// <param name="maxRows">Most rows of a run.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public QuantizedWork(QuantizedWeights weights, QuantizedProduct product, ThreadTeam team, int maxRows, int maxPositions)
    {
        var layout = weights.Layout;
        _sizes = layout.Sizes;
        _width = _sizes.Width;
        _weights = weights;
        _product = product;
        _team = team;
        _rows = new StepRow[maxRows];
        _shared = new RunMemory(layout, maxRows);
        _members = new MemberMemory[team.Size];
        for (int member = 0; member < _members.Length; member++) _members[member] = new MemberMemory(layout, new TeamShares(layout, member, team.Size), maxRows, maxPositions);
    }

    /// <summary>Sets a run up.</summary>
    /// <param name="embeddings">Inputs, <c>[rows, width]</c>.</param>
    /// <param name="rows">What they are.</param>
    /// <param name="firstOutput">The first row whose latent and scores are wanted.</param>
    /// <param name="cache">Keys and values.</param>
    public void Begin(ReadOnlySpan<float> embeddings, ReadOnlySpan<StepRow> rows, int firstOutput, QuantizedCache cache)
    {
        rows.CopyTo(_rows);
        (_count, _firstOutput, _cache) = (rows.Length, firstOutput, cache);
        for (int row = 0; row < rows.Length; row++) embeddings.Slice(row * _width, _width).CopyTo(Row(_shared.State, row));
    }

    /// <summary>Hands the results of a row over.</summary>
    public void Read(int row, Span<float> latent, Span<float> logits, Span<float> hidden)
    {
        Row(_shared.Latents, row).CopyTo(latent);
        _shared.Logits.Values.Slice(row * _sizes.AudioVocabulary, _sizes.AudioVocabulary).CopyTo(logits);
        if (!hidden.IsEmpty) Row(_shared.Hidden, row).CopyTo(hidden);
    }

    /// <summary>Lets go of the cache.</summary>
    public void End() => _cache = null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(int member)
    {
        var own = _members[member];
        for (int layer = 0; layer < _weights.Blocks.Length; layer++)
        {
            var block = _weights.Blocks[layer];
            TakeNormed(own, block.AttentionNorm, block.Projection.Factors);
            foreach (var share in own.Shares.Projection) Project(own, block, share);
            Attend(own, layer);
            _team.Meet();
            TakeAttended(own, block.AttentionOutput.Factors);
            AddToState(own, own.Rows, block.AttentionOutput, block.AttentionOutputBias);
            _team.Meet();
            TakeNormed(own, block.FeedForwardNorm, block.Inner.Factors);
            FeedForward(own, block);
            _team.Meet();
            AddToState(own, _shared.Inner, block.Outer, block.OuterBias);
            _team.Meet();
        }

        Finish(own, member == 0);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _shared.Dispose();
        foreach (var member in _members) member.Dispose();
    }

    private Span<float> Row(AlignedBuffer buffer, int row) => buffer.Values.Slice(row * _shared.Stride, _width);

    private float* State(int row) => _shared.State.Pointer + ((long)row * _shared.Stride);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeNormed(MemberMemory own, NormWeights norm, float* factors)
    {
        for (int row = 0; row < _count; row++)
        {
            LayerNorm.Apply(State(row), _width, norm, own.Normed.Pointer);
            own.Rows.Take(row, own.Normed.Pointer, factors, 0, own.Rows.Groups);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TakeAttended(MemberMemory own, float* factors)
    {
        for (int row = 0; row < _count; row++) own.Rows.Take(row, _shared.Attended.Pointer + ((long)row * _shared.Stride), factors, 0, own.Rows.Groups);
    }

    /// <summary>Some queries, keys or values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Project(MemberMemory own, QuantizedBlock block, Share panels)
    {
        int first = panels.Start * Tile.Outputs, stride = _shared.ProjectedStride;
        float* results = _shared.Projected.Pointer + first;
        _product.Multiply(own.Rows, _count, block.Projection, panels, results, stride);
        for (int row = 0; row < _count; row++, results += stride) Sums.Add(results, block.ProjectionBias.Pointer + first, panels.Length * Tile.Outputs);
    }

    /// <summary>Attention with the member's heads. Keys and values of all rows go into the cache before any row attends: rows may be neighbours in one sequence.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Attend(MemberMemory own, int layer)
    {
        int size = _sizes.HeadSize;
        for (int row = 0; row < _count; row++)
        {
            var memory = _cache![_rows[row].Slot];
            long place = (long)_rows[row].Position * memory.Head;
            float* keys = _shared.Projected.Pointer + ((long)row * _shared.ProjectedStride) + _width, values = keys + _width;
            for (int i = own.Shares.Heads.Start; i < own.Shares.Heads.End; i++)
            {
                BrainFloat.Round(keys + (i * size), size, memory.Keys(layer, i) + place);
                BrainFloat.Round(values + (i * size), size, memory.Values(layer, i) + place);
            }
        }

        for (int row = 0; row < _count; row++)
        {
            var memory = _cache![_rows[row].Slot];
            int positions = _rows[row].Position + 1;
            float* queries = _shared.Projected.Pointer + ((long)row * _shared.ProjectedStride), attended = _shared.Attended.Pointer + ((long)row * _shared.Stride);
            for (int i = own.Shares.Heads.Start; i < own.Shares.Heads.End; i++)
                BrainFloatAttention.Attend(queries + (i * size), size, memory.Keys(layer, i), memory.Values(layer, i), positions, memory.Head, own.Scores.Pointer, attended + (i * size));
        }
    }

    /// <summary>Adds a product and its bias to the member's columns of the residual state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddToState(MemberMemory own, ActivationRows x, in QuantizedMatrix matrix, AlignedBuffer bias)
    {
        int first = own.Shares.State.Start * Tile.Outputs, columns = Math.Min(own.Shares.State.End * Tile.Outputs, _width) - first;
        float* results = own.Results.Pointer;
        _product.Multiply(x, _count, matrix, own.Shares.State, results, own.ResultStride);
        for (int row = 0; row < _count; row++, results += own.ResultStride)
        {
            Sums.Add(results, bias.Pointer + first, columns);
            Sums.Add(State(row) + first, results, columns);
        }
    }

    /// <summary>The member's part of the inner values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FeedForward(MemberMemory own, QuantizedBlock block)
    {
        var (panels, groups) = (own.Shares.Inner, own.Shares.InnerGroups);
        int columns = panels.Length * Tile.Outputs;
        float* results = own.Results.Pointer;
        _product.Multiply(own.Rows, _count, block.Inner, panels, results, own.ResultStride);
        for (int row = 0; row < _count; row++, results += own.ResultStride)
        {
            Sums.Add(results, block.InnerBias.Pointer + (panels.Start * Tile.Outputs), columns);
            new Span<float>(results + columns, (groups.Length * Tile.Group) - columns).Clear();
            Activation.Gelu(results, columns);
            _shared.Inner.Take(row, results, block.Outer.Factors, groups.Start, groups.Length);
        }
    }

    /// <summary>Final norms and scores.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Finish(MemberMemory own, bool writes)
    {
        for (int row = _firstOutput; row < _count; row++)
        {
            LayerNorm.Apply(State(row), _width, _weights.LastNorm, own.Normed.Pointer);
            if (writes) own.Normed.Values[.._width].CopyTo(Row(_shared.Hidden, row));
            LayerNorm.Apply(own.Normed.Pointer, _width, _weights.FinalNorm, own.Normed.Pointer);
            if (writes) own.Normed.Values[.._width].CopyTo(Row(_shared.Latents, row));
            float* scores = _shared.Logits.Pointer + ((long)row * _sizes.AudioVocabulary), codes = _weights.Head.Pointer + ((long)own.Shares.Codes.Start * _width);
            for (int code = own.Shares.Codes.Start; code < own.Shares.Codes.End; code++, codes += _width) scores[code] = Product.Dot(own.Normed.Pointer, codes, _width) + _weights.HeadBias.Pointer[code];
        }
    }
}
