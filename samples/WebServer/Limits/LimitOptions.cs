using System.ComponentModel.DataAnnotations;

namespace WebServer.Limits;

/// <summary>The section <c>Server:Limits</c>: how much is taken at once, and for how long.</summary>
internal sealed class LimitOptions
{
    /// <summary>Most characters of a text.</summary>
    [Range(1, 1_000_000)]
    public int MaxInputCharacters { get; set; } = 10_000;

    /// <summary>Requests that are spoken at once.</summary>
    [Range(1, 1024)]
    public int MaxSpeaking { get; set; } = 8;

    /// <summary>Requests that wait to be spoken; further ones are refused.</summary>
    [Range(0, 100_000)]
    public int MaxWaiting { get; set; } = 64;

    /// <summary>Requests of a client (its key, else its address) in a minute on average; as many may come at once. 0 for any number.</summary>
    [Range(0, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 300;

    /// <summary>From asking for speech to its end.</summary>
    public TimeSpan SpeechTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>From the beginning of an upload to the answer.</summary>
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Most bytes of an upload, all files together.</summary>
    [Range(1024, 1L << 32)]
    public long MaxUploadBytes { get; set; } = 32 << 20;

    /// <summary>Most files of an upload.</summary>
    [Range(1, 100)]
    public int MaxUploadFiles { get; set; } = 8;

    /// <summary>Most voices that are kept.</summary>
    [Range(0, 100_000)]
    public int MaxVoices { get; set; } = 200;

    /// <summary>A reader that takes less in a second is cut off, once it is behind by <see cref="SlowReaderGrace"/>.</summary>
    [Range(1, 1_000_000)]
    public double MinResponseBytesPerSecond { get; set; } = 2_000;

    /// <summary>How long a reader may take nothing.</summary>
    public TimeSpan SlowReaderGrace { get; set; } = TimeSpan.FromSeconds(10);
}
