namespace Xtts.Net.Voices;

/// <summary>The cloning values of a model's <c>config.json</c>, used where <see cref="CloningSettings"/> leaves a value open. Immutable.</summary>
/// <remarks>The defaults are those of the released configuration.</remarks>
internal sealed record CloningDefaults
{
    /// <summary>Seconds of the joined clips that shape the conditioning latents; 0 or less for all.</summary>
    public int GptCondLen { get; init; } = 30;

    /// <summary>Seconds of one conditioning chunk.</summary>
    public int GptCondChunkLen { get; init; } = 4;

    /// <summary>Seconds that are used of each clip; 0 or less for all.</summary>
    public int MaxRefLen { get; init; } = 30;

    /// <summary>Whether each clip is scaled to a peak of 0.75 first.</summary>
    public bool SoundNormRefs { get; init; }

    /// <summary>Fills in what settings leave open.</summary>
    public CloningSettings Complete(CloningSettings settings) => settings with
    {
        ConditioningSeconds = settings.ConditioningSeconds ?? GptCondLen,
        ChunkSeconds = settings.ChunkSeconds ?? GptCondChunkLen,
        MaxClipSeconds = settings.MaxClipSeconds ?? MaxRefLen,
        NormalizeLoudness = settings.NormalizeLoudness ?? SoundNormRefs,
    };
}
