using Xtts.Net.Backends;

namespace Xtts.Net.OnnxRuntime.Decoding.Direct;

/// <summary>Memory of one member of the team for one step.</summary>
internal sealed class MemberScratch : IDisposable
{
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="shares">What the member takes.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public MemberScratch(ModelSizes sizes, MemberShares shares, int maxPositions)
    {
        int columns = shares.Heads.Length * sizes.HeadSize;
        State = new AlignedBuffer(sizes.Width);
        Normed = new AlignedBuffer(sizes.Width);
        Projected = new AlignedBuffer(3 * columns);
        Scores = new AlignedBuffer(maxPositions);
        Attended = new AlignedBuffer(columns);
        AttentionSums = new AlignedBuffer(sizes.Width);
        Inner = new AlignedBuffer(shares.Inner.Length);
        FeedForwardSums = new AlignedBuffer(sizes.Width);
    }

    /// <summary>Residual state, <c>[width]</c>: every member has the same one.</summary>
    public AlignedBuffer State { get; }

    /// <summary>Normalised state, <c>[width]</c>.</summary>
    public AlignedBuffer Normed { get; }

    /// <summary>Queries, keys and values of its heads, <c>[3, heads, head]</c>.</summary>
    public AlignedBuffer Projected { get; }

    /// <summary>Attention scores of one head, <c>[positions]</c>.</summary>
    public AlignedBuffer Scores { get; }

    /// <summary>What its heads attended to, <c>[heads, head]</c>.</summary>
    public AlignedBuffer Attended { get; }

    /// <summary>Its part of attention's output, <c>[width]</c>; the others read it after a meeting.</summary>
    public AlignedBuffer AttentionSums { get; }

    /// <summary>Its inner values of the feed-forward part.</summary>
    public AlignedBuffer Inner { get; }

    /// <summary>Its part of the feed-forward part's output, <c>[width]</c>; the others read it after a meeting.</summary>
    public AlignedBuffer FeedForwardSums { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in (AlignedBuffer[])[State, Normed, Projected, Scores, Attended, AttentionSums, Inner, FeedForwardSums]) buffer.Dispose();
    }
}
