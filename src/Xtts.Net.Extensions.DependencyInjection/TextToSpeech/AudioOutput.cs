using Xtts.Net.Audio;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech;

/// <summary>How audio leaves a text-to-speech client: the media type, and what the bytes are. Immutable.</summary>
/// <param name="MediaType">Media type of the bytes.</param>
/// <param name="Encoding">How a sample is stored; little-endian.</param>
/// <param name="HasHeader">Whether the bytes begin with a WAV header.</param>
internal sealed record AudioOutput(string MediaType, WaveEncoding Encoding, bool HasHeader)
{
    private static readonly AudioOutput Wave = new("audio/wav", WaveEncoding.Pcm16, HasHeader: true);
    private static readonly AudioOutput FloatWave = new("audio/wav", WaveEncoding.Float32, HasHeader: true);

    /// <summary>Finds what a format name or a media type stands for.</summary>
    /// <param name="format"><c>wav</c>, <c>pcm</c>, <c>f32</c>, or a media type such as <c>audio/wav</c>; <see langword="null"/> for WAV. Parameters of a media type are those of the result and are not read.</param>
    /// <param name="sampleRate">Samples a second, which raw samples do not tell.</param>
    /// <exception cref="NotSupportedException">It is another format.</exception>
    public static AudioOutput Parse(string? format, int sampleRate)
    {
        string name = (format ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return name switch
        {
            "" or "wav" or "wave" or "audio/wav" or "audio/wave" or "audio/x-wav" or "audio/vnd.wave" => Wave,
            "f32" or "wav_f32" => FloatWave,
            "pcm" or "s16le" or "audio/pcm" => new AudioOutput(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"audio/pcm;rate={sampleRate};channels=1;bits=16"), WaveEncoding.Pcm16, HasHeader: false),
            _ => throw new NotSupportedException($"The audio format '{format}' is not made here. There are: 'wav' (audio/wav, 16 bits), 'f32' (WAV of single-precision numbers), 'pcm' (audio/pcm: 16 bits, mono, little-endian)."),
        };
    }

    /// <summary>The bytes of a whole speech.</summary>
    public byte[] Encode(ReadOnlyMemory<float> samples, int sampleRate)
    {
        byte[] wave = ToWave(samples, sampleRate);
        return HasHeader ? wave : wave[WaveSizes.HeaderBytes(wave)..];
    }

    /// <summary>A WAV file of samples, whether its header is wanted or not.</summary>
    public byte[] ToWave(ReadOnlyMemory<float> samples, int sampleRate)
    {
        using var stream = new MemoryStream();
        WaveWriter.Write(stream, new AudioClip(samples, sampleRate), Encoding);
        return stream.ToArray();
    }
}
