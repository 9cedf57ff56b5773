namespace Xtts.Net.Audio;

/// <summary>Height of the triangles of a <see cref="MelFilterbank"/>.</summary>
internal enum MelScaling
{
    /// <summary>Every triangle peaks at 1.</summary>
    UnitPeak,

    /// <summary>Every triangle has unit area: its height is 2 / (upper - lower edge in Hz), as in Slaney's toolbox.</summary>
    UnitArea,
}
