using System.Collections.Immutable;

namespace Xtts.Net.Voices;

/// <summary>How good a reference clip is. Immutable.</summary>
/// <remarks>
/// Length, rate, channels, peak, clipping and offset are those of the recording; the other values are measured on what the model hears of it: mono at its own rate (22050 Hz). Levels are in decibels below
/// full scale (dBFS) and not lower than -120. Noise and silence are estimates from the levels of frames of 20 ms, not certain knowledge.
/// </remarks>
public sealed record ClipQuality
{
    /// <summary>Name of the clip without its folder.</summary>
    public required string Name { get; init; }

    /// <summary>Length of the clip.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>Sample rate of the recording in Hz.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Number of channels.</summary>
    public required int Channels { get; init; }

    /// <summary>Largest magnitude of a sample; 1 is full scale.</summary>
    public required double Peak { get; init; }

    /// <summary>Share of all samples, in [0, 1], that are cut off: they lie in a run of three or more at full scale, or of four or more equal ones at the clip's peak.</summary>
    public required double ClippedShare { get; init; }

    /// <summary>Mean of all samples; 1 is full scale.</summary>
    public required double DcOffset { get; init; }

    /// <summary>Integrated loudness in LUFS (ITU-R BS.1770, of the mono mix).</summary>
    public required double Loudness { get; init; }

    /// <summary>Silence before the first sound.</summary>
    public required TimeSpan LeadingSilence { get; init; }

    /// <summary>Silence after the last sound.</summary>
    public required TimeSpan TrailingSilence { get; init; }

    /// <summary>All silence together, pauses between words included.</summary>
    public required TimeSpan TotalSilence { get; init; }

    /// <summary>Level of the noise in dBFS: the mean power of the quietest tenth of the frames. Too high for a clip without pauses.</summary>
    public required double NoiseFloor { get; init; }

    /// <summary>Level of the sound over that of the noise in dB, in [0, 100]; <see langword="null"/> for a silent clip.</summary>
    public required double? SignalToNoise { get; init; }

    /// <summary>What to know and to do about it; empty for a good clip.</summary>
    public ImmutableArray<ClipRemark> Remarks { get; init; } = [];
}
