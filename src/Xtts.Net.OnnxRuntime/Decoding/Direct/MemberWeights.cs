using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>All matrices that one member of the team multiplies with, in one run of memory in the order they are read: a step is one walk through it.</summary>
internal sealed unsafe class MemberWeights : IDisposable
{
    private const int Line = 16;    // values of a cache line; every part starts at one

    private readonly ModelSizes _sizes;
    private readonly int _inner;
    private readonly HugeMemory _memory;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="inner">Inner width of the feed-forward parts.</param>
    /// <param name="shares">What the member takes.</param>
    public MemberWeights(ModelSizes sizes, int inner, MemberShares shares)
    {
        _sizes = sizes;
        _inner = inner;
        Shares = shares;
        Blocks = new BlockPart[sizes.Layers];
        _memory = new HugeMemory(checked(Layout(null) * sizeof(float)));
        _ = Layout((float*)_memory.Pointer);
    }

    /// <summary>What the member takes.</summary>
    public MemberShares Shares { get; }

    /// <summary>Its part of each block.</summary>
    public BlockPart[] Blocks { get; }

    /// <summary>Its rows of the head, <c>[codes, width]</c>.</summary>
    public float* Head { get; private set; }

    private int HeadColumns => Shares.Heads.Length * _sizes.HeadSize;

    /// <summary>Takes the member's part of a block's matrices.</summary>
    /// <param name="layer">Number of the block.</param>
    /// <param name="matrices">The block's matrices and their biases.</param>
    public void Fill(int layer, BlockMatrices matrices)
    {
        int width = _sizes.Width, first = Shares.Heads.Start * _sizes.HeadSize;
        ref readonly var part = ref Blocks[layer];
        for (int kind = 0; kind < 3; kind++)
        {
            Columns(matrices.Projection, 3 * width, (kind * width) + first, HeadColumns, part.Projection + (kind * HeadColumns), 3 * HeadColumns);
            Columns(matrices.ProjectionBias, 3 * width, (kind * width) + first, HeadColumns, part.ProjectionBias + (kind * HeadColumns), 3 * HeadColumns);
        }

        matrices.AttentionOutput.Slice(first * width, HeadColumns * width).CopyTo(new Span<float>(part.AttentionOutput, HeadColumns * width));
        Columns(matrices.Inner, _inner, Shares.Inner.Start, Shares.Inner.Length, part.Inner, Shares.Inner.Length);
        matrices.InnerBias.Slice(Shares.Inner.Start, Shares.Inner.Length).CopyTo(new Span<float>(part.InnerBias, Shares.Inner.Length));
        matrices.Outer.Slice(Shares.Inner.Start * width, Shares.Inner.Length * width).CopyTo(new Span<float>(part.Outer, Shares.Inner.Length * width));
    }

    /// <summary>Takes the member's rows of the head.</summary>
    /// <param name="head">The whole head, <c>[codes, width]</c>.</param>
    public void FillHead(ReadOnlySpan<float> head) =>
        head.Slice(Shares.Codes.Start * _sizes.Width, Shares.Codes.Length * _sizes.Width).CopyTo(new Span<float>(Head, Shares.Codes.Length * _sizes.Width));

    /// <inheritdoc/>
    public void Dispose() => _memory.Dispose();

    /// <summary>Lays the parts out from an address on.</summary>
    /// <returns>How many values they take.</returns>
    private long Layout(float* start)
    {
        long at = 0;
        for (int layer = 0; layer < Blocks.Length; layer++)
        {
            Blocks[layer] = new BlockPart
            {
                ProjectionBias = Next(3L * HeadColumns),
                Projection = Next(3L * HeadColumns * _sizes.Width),
                AttentionOutput = Next((long)HeadColumns * _sizes.Width),
                InnerBias = Next(Shares.Inner.Length),
                Inner = Next((long)Shares.Inner.Length * _sizes.Width),
                Outer = Next((long)Shares.Inner.Length * _sizes.Width),
            };
        }

        Head = Next((long)Shares.Codes.Length * _sizes.Width);
        return at;

        float* Next(long length)
        {
            float* part = start + at;
            at += (length + Line - 1) / Line * Line;
            return part;
        }
    }

    private static void Columns(ReadOnlySpan<float> matrix, int columns, int first, int count, float* to, int stride)
    {
        for (int row = 0; row < matrix.Length / columns; row++) matrix.Slice((row * columns) + first, count).CopyTo(new Span<float>(to + ((long)row * stride), count));
    }
}
