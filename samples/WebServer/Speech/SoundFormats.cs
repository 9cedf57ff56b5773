using WebServer.Errors;

namespace WebServer.Speech;

/// <summary>The formats that this server can make. Thread-safe.</summary>
internal sealed class SoundFormats(Ffmpeg ffmpeg)
{
    /// <summary>All of them, the default first: MP3 as with OpenAI, WAV where there is no ffmpeg.</summary>
    public IReadOnlyList<SoundFormat> Available => [.. SoundFormat.All.Where(format => format.Encoding.Length == 0 || ffmpeg.Path is not null)];

    /// <summary>The format of a name.</summary>
    /// <exception cref="ApiException">There is none.</exception>
    public SoundFormat Choose(string? name)
    {
        if (name is null) return Available[0];
        if (Available.FirstOrDefault(format => format.Name == name) is { } found) return found;
        string known = string.Join(", ", Available.Select(format => format.Name));
        throw SoundFormat.All.Any(format => format.Name == name)
            ? ApiException.Invalid($"The response format '{name}' needs ffmpeg, which this server does not have. It makes {known}. Its owner can install ffmpeg, or name it in Xtts:FfmpegPath.", "response_format", "format_unavailable")
            : ApiException.Invalid($"The response format '{Shown.Of(name)}' is unknown. There are {known}.", "response_format", "unknown_format");
    }
}
