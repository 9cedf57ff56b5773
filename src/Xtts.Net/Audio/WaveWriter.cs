using System.Buffers.Binary;

namespace Xtts.Net.Audio;

/// <summary>Writes WAV files: 16-bit PCM or 32-bit float.</summary>
/// <remarks>
/// Samples are clipped to [-1, 1]. A 16-bit value is the sample times 32768, rounded to the nearest integer (halves to even), at most 32767: reading a 16-bit file
/// and writing it again changes nothing. Thread-safe.
/// </remarks>
public static class WaveWriter
{
    private const int BlockSamples = 1 << 14;

    /// <summary>Writes a 16-bit WAV file; whoever looks at the path sees the old file or the complete new one.</summary>
    /// <param name="path">The file; replaced when it exists. Its folder must exist.</param>
    /// <param name="clip">The sound.</param>
    /// <inheritdoc cref="Write(string, AudioClip, WaveEncoding)" path="/exception"/>
    public static void Write(string path, AudioClip clip) => Write(path, clip, WaveEncoding.Pcm16);

    /// <summary>Writes a 16-bit WAV file to a stream, which is neither sought nor closed.</summary>
    /// <param name="stream">A writable stream.</param>
    /// <param name="clip">The sound.</param>
    /// <inheritdoc cref="Write(Stream, AudioClip, WaveEncoding)" path="/exception"/>
    public static void Write(Stream stream, AudioClip clip) => Write(stream, clip, WaveEncoding.Pcm16);

    /// <summary>Writes a WAV file; whoever looks at the path sees the old file or the complete new one.</summary>
    /// <param name="path">The file; replaced when it exists. Its folder must exist.</param>
    /// <param name="clip">The sound.</param>
    /// <param name="encoding">How samples are stored.</param>
    /// <exception cref="ArgumentException">A sample is not a finite number.</exception>
    /// <exception cref="AudioFormatException">The file would be 4 GiB or more.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, AudioClip clip, WaveEncoding encoding)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target) ?? target, Path.GetRandomFileName());
        var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (file) Write(file, clip, encoding);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a WAV file to a stream, which is neither sought nor closed.</summary>
    /// <param name="stream">A writable stream.</param>
    /// <param name="clip">The sound.</param>
    /// <param name="encoding">How samples are stored.</param>
    /// <exception cref="ArgumentException">A sample is not a finite number; nothing was written.</exception>
    /// <exception cref="AudioFormatException">The file would be 4 GiB or more; nothing was written.</exception>
    public static void Write(Stream stream, AudioClip clip, WaveEncoding encoding)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(clip);
        if (!Enum.IsDefined(encoding)) throw new ArgumentOutOfRangeException(nameof(encoding), encoding, "Unknown encoding.");
        var samples = clip.Samples.Span;
        int odd = IndexOfNonFinite(samples);
        if (odd >= 0) throw new ArgumentException($"Sample {odd} is not a finite number.", nameof(clip));
        stream.Write(WaveHeader.Create(clip.Frames, clip.Channels, clip.SampleRate, encoding));
        int sampleBytes = WaveHeader.SampleBytes(encoding);
        var block = new byte[Math.Min(samples.Length, BlockSamples) * sampleBytes];
        while (!samples.IsEmpty)
        {
            var part = samples[..Math.Min(samples.Length, BlockSamples)];
            Encode(part, block, encoding);
            stream.Write(block, 0, part.Length * sampleBytes);
            samples = samples[part.Length..];
        }
    }

    private static void Encode(ReadOnlySpan<float> samples, Span<byte> bytes, WaveEncoding encoding)
    {
        if (encoding == WaveEncoding.Float32)
        {
            for (int i = 0; i < samples.Length; i++) BinaryPrimitives.WriteSingleLittleEndian(bytes[(4 * i)..], Math.Clamp(samples[i], -1f, 1f));
            return;
        }

        for (int i = 0; i < samples.Length; i++)
        {
            float scaled = MathF.Round(Math.Clamp(samples[i], -1f, 1f) * 32768f);
            BinaryPrimitives.WriteInt16LittleEndian(bytes[(2 * i)..], (short)Math.Min(scaled, short.MaxValue));
        }
    }

    private static int IndexOfNonFinite(ReadOnlySpan<float> samples)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (!float.IsFinite(samples[i])) return i;
        }

        return -1;
    }
}
