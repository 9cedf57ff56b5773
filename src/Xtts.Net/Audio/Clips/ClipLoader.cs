using System.Globalization;
using Xtts.Net.Voices;

namespace Xtts.Net.Audio.Clips;

/// <summary>Loads reference clips from files and streams: WAV by itself, what else there is with ffmpeg.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ClipLoader
{
    private const long MaxCopiedBytes = 1 << 30;

    private readonly FfmpegDecoder _decoder;

    /// <param name="decoder">Reads what is no WAV file.</param>
    public ClipLoader(FfmpegDecoder decoder) => _decoder = decoder;

    /// <summary>Loads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="AudioFormatException">It cannot be read.</exception>
    public LoadedClip Load(string path, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(path);
        using var file = WaveReader.Open(path);
        return Load(file, file.CanSeek ? path : null, name, $"'{name}'", cancellationToken);
    }

    /// <summary>Loads a stream, which is read to its end and not closed.</summary>
    /// <param name="stream">A readable stream.</param>
    /// <param name="number">Its place among the clips, from 1.</param>
    /// <param name="cancellationToken">Cancels the loading.</param>
    /// <exception cref="AudioFormatException">It cannot be read.</exception>
    public LoadedClip Load(Stream stream, int number, CancellationToken cancellationToken)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"clip {number}");
        return Load(stream, path: null, name, $"The stream of {name}", cancellationToken);
    }

    private LoadedClip Load(Stream stream, string? path, string name, string source, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var clip = new ClipStream(stream);
        if (SoundContainer.Recognise(clip.Start) is not { } container)
        {
            var sound = WaveReader.Read(clip, source);
            return new LoadedClip(new ReferenceClip(name, clip.ReadToHash()), sound);
        }

        _decoder.Require(container, source);
        return path is null ? DecodeCopy(clip, container, name, source, cancellationToken) : new LoadedClip(new ReferenceClip(name, clip.ReadToHash()), _decoder.Decode(path, container, source, cancellationToken));
    }

    // Some formats have their directory at the end, so ffmpeg needs a file that it can seek in.
    private LoadedClip DecodeCopy(ClipStream clip, SoundContainer container, string name, string source, CancellationToken cancellationToken)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (var copy = new FileStream(path, options))
            using (var start = new LimitedStream(clip, MaxCopiedBytes))
            {
                start.CopyTo(copy);
                if (start.IsCut) throw new AudioFormatException($"{source} is {container.Name} of more than {MaxCopiedBytes >> 20} MiB. Cut it to the seconds that are needed.");
            }

            return new LoadedClip(new ReferenceClip(name, clip.ReadToHash()), _decoder.Decode(path, container, source, cancellationToken));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
