namespace Xtts.Net.Audio;

/// <summary>How <see cref="WaveWriter"/> stores samples.</summary>
public enum WaveEncoding
{
    /// <summary>16-bit integers: what every player reads.</summary>
    Pcm16,

    /// <summary>32-bit floating point: no rounding.</summary>
    Float32,
}
