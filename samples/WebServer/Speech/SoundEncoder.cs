using System.Runtime.CompilerServices;

namespace WebServer.Speech;

/// <summary>Makes a format of samples, while they come. Thread-safe.</summary>
internal sealed class SoundEncoder(Ffmpeg ffmpeg, ILogger<FfmpegEncoding> logger)
{
    /// <summary>The bytes of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="samples">16 bits each, one channel, 24000 Hz.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> EncodeAsync(SoundFormat format, IAsyncEnumerable<ReadOnlyMemory<byte>> samples, CancellationToken cancellationToken) =>
        format == SoundFormat.Pcm ? samples
        : format == SoundFormat.Wav ? WaveAsync(samples, cancellationToken)
        : new FfmpegEncoding(ffmpeg.Path!, format, samples, logger).RunAsync(cancellationToken);

    private static async IAsyncEnumerable<ReadOnlyMemory<byte>> WaveAsync(IAsyncEnumerable<ReadOnlyMemory<byte>> samples, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        bool begun = false;
        await foreach (var part in samples.WithCancellation(cancellationToken))
        {
            // Not before the first samples: until then, a request that cannot be spoken can be refused.
            if (!begun) yield return WaveStart.Bytes;
            begun = true;
            yield return part;
        }
    }
}
