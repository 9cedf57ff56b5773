using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>Memory of one member of the team for one run.</summary>
internal sealed class MemberMemory : IDisposable
{
    /// <param name="layout">The matrices.</param>
    /// <param name="shares">What the member takes.</param>
    /// <param name="rows">Most rows.</param>
    /// <param name="maxPositions">Most positions of a sequence.</param>
    public MemberMemory(QuantizedLayout layout, TeamShares shares, int rows, int maxPositions)
    {
        int width = layout.Sizes.Width;
        Shares = shares;
        Normed = new AlignedBuffer(Tile.Deep(width) * Tile.Inputs);
        Rows = new ActivationRows(rows, width);
        Scores = new AlignedBuffer(maxPositions + Tile.Outputs + (2 * SequenceMemory.HeadOf(layout.Sizes)));
        ResultStride = Math.Max(shares.State.Length, (shares.Inner.Length + 1) / 2 * 2) * Tile.Outputs;
        Results = new AlignedBuffer(rows * ResultStride);
    }

    /// <summary>What the member takes.</summary>
    public TeamShares Shares { get; }

    /// <summary>One normalised row, with zeros up to the end of the last tile.</summary>
    public AlignedBuffer Normed { get; }

    /// <summary>Rows that are multiplied next.</summary>
    public ActivationRows Rows { get; }

    /// <summary>Attention scores of one head, <c>[positions]</c>, and two of its rows.</summary>
    public AlignedBuffer Scores { get; }

    /// <summary>Products with the member's panels.</summary>
    public AlignedBuffer Results { get; }

    /// <summary>Distance of two rows of <see cref="Results"/>.</summary>
    public int ResultStride { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Rows.Dispose();
        foreach (var buffer in (AlignedBuffer[])[Normed, Scores, Results]) buffer.Dispose();
    }
}
