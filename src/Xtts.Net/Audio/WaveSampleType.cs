namespace Xtts.Net.Audio;

/// <summary>How one sample of one channel is stored in a WAV file, little-endian.</summary>
internal enum WaveSampleType
{
    /// <summary>Unsigned byte around 128.</summary>
    UInt8,

    /// <summary>Two bytes, signed.</summary>
    Int16,

    /// <summary>Three bytes, signed.</summary>
    Int24,

    /// <summary>Four bytes, signed.</summary>
    Int32,

    /// <summary>IEEE single precision.</summary>
    Float32,

    /// <summary>IEEE double precision.</summary>
    Float64,
}
