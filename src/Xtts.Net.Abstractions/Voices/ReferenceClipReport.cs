using System.Collections.Immutable;

namespace Xtts.Net.Voices;

/// <summary>How good reference clips are, one by one and together. Immutable.</summary>
public sealed record ReferenceClipReport
{
    /// <summary>The clips, in order.</summary>
    public ImmutableArray<ClipQuality> Clips { get; init; } = [];

    /// <summary>What to know about all clips together.</summary>
    public ImmutableArray<ClipRemark> Remarks { get; init; } = [];

    /// <summary>
    /// Cosine of the two speaker embeddings that differ most, in [-1, 1]; <see langword="null"/> for fewer than two clips, or when no model has heard them.
    /// </summary>
    public double? LeastSpeakerSimilarity { get; init; }

    /// <summary>Whether a remark about one of the clips or about all is a warning.</summary>
    public bool HasWarnings => Remarks.Concat(Clips.SelectMany(clip => clip.Remarks)).Any(remark => remark.Severity == ClipRemarkSeverity.Warning);
}
