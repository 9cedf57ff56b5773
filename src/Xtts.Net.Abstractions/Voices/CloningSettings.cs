namespace Xtts.Net.Voices;

/// <summary>How a voice is made from reference clips. A value that is not set is taken from the model's <c>config.json</c>. Immutable.</summary>
public sealed record CloningSettings
{
    /// <summary>Every value from the model's configuration.</summary>
    public static CloningSettings Default { get; } = new();

    /// <summary>Seconds of the joined clips that shape the conditioning latents (<c>gpt_cond_len</c>); 0 or less for all.</summary>
    public int? ConditioningSeconds { get; init; }

    /// <summary>Seconds of one conditioning chunk (<c>gpt_cond_chunk_len</c>); latents are averaged over chunks.</summary>
    public int? ChunkSeconds { get; init; }

    /// <summary>Seconds that are used of each clip (<c>max_ref_len</c>).</summary>
    public int? MaxClipSeconds { get; init; }

    /// <summary>Scales each clip to a peak of 0.75 first (<c>sound_norm_refs</c>).</summary>
    public bool? NormalizeLoudness { get; init; }

    /// <summary>Trims silence at both ends of each clip that lies this many decibels below its loudest part (<c>librosa_trim_db</c>); <see langword="null"/> for none.</summary>
    public double? TrimDecibels { get; init; }

    /// <summary>Checks the values that are set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    public void Validate()
    {
        if (ChunkSeconds is < 1) throw new ArgumentOutOfRangeException(nameof(ChunkSeconds), ChunkSeconds, "A conditioning chunk must last at least one second.");
        if (MaxClipSeconds is < 1) throw new ArgumentOutOfRangeException(nameof(MaxClipSeconds), MaxClipSeconds, "At least one second of each clip must be used.");
        if (TrimDecibels is { } db && !(db > 0 && double.IsFinite(db))) throw new ArgumentOutOfRangeException(nameof(TrimDecibels), db, "The trimming threshold must be above 0 dB.");
    }
}
