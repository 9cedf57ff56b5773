using Xtts.Net.OnnxRuntime.Decoding.Direct;

namespace Xtts.Net.OnnxRuntime.Decoding.Quantized;

/// <summary>What the members of the team share in a run: a row for each position that is computed.</summary>
internal sealed unsafe class RunMemory : IDisposable
{
    /// <param name="layout">The matrices.</param>
    /// <param name="rows">Most rows.</param>
    public RunMemory(QuantizedLayout layout, int rows)
    {
        var sizes = layout.Sizes;
        Stride = Tile.Deep(sizes.Width) * Tile.Inputs;
        ProjectedStride = Tile.Wide(3 * sizes.Width) * Tile.Outputs;
        State = new AlignedBuffer(rows * Stride);
        Projected = new AlignedBuffer(rows * ProjectedStride);
        Attended = new AlignedBuffer(rows * Stride);
        Inner = new ActivationRows(rows, layout.Inner);
        Hidden = new AlignedBuffer(rows * Stride);
        Latents = new AlignedBuffer(rows * Stride);
        Logits = new AlignedBuffer(rows * sizes.AudioVocabulary);
    }

    /// <summary>Distance of two rows of the model's width.</summary>
    public int Stride { get; }

    /// <summary>Distance of two rows of <see cref="Projected"/>.</summary>
    public int ProjectedStride { get; }

    /// <summary>Residual state; each member adds to its own columns.</summary>
    public AlignedBuffer State { get; }

    /// <summary>Queries, keys and values; each member has those of its own heads.</summary>
    public AlignedBuffer Projected { get; }

    /// <summary>What the heads attended to.</summary>
    public AlignedBuffer Attended { get; }

    /// <summary>Inner values of the feed-forward part.</summary>
    public ActivationRows Inner { get; }

    /// <summary>States after GPT-2's own norm.</summary>
    public AlignedBuffer Hidden { get; }

    /// <summary>States after both final norms.</summary>
    public AlignedBuffer Latents { get; }

    /// <summary>Scores.</summary>
    public AlignedBuffer Logits { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Inner.Dispose();
        foreach (var buffer in (AlignedBuffer[])[State, Projected, Attended, Hidden, Latents, Logits]) buffer.Dispose();
    }
}
