using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace WebServer.Limits;

/// <summary>The lines of this server. Thread-safe.</summary>
internal sealed class WaitingLines : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "WebServer";

    // Looking at clips and cloning takes all processors for a second or two.
    private const int UploadsInside = 1, UploadsWaiting = 8;

    public WaitingLines(IOptions<ServerOptions> options, IMeterFactory meters)
    {
        Speech = new WaitingLine(options.Value.Limits.MaxSpeaking, options.Value.Limits.MaxWaiting, "Too many requests wait to be spoken. Try again in some seconds.");
        Uploads = new WaitingLine(UploadsInside, UploadsWaiting, "Too many uploads wait to be looked at. Try again in some seconds.");
        var meter = meters.Create(MeterName);
        meter.CreateObservableUpDownCounter("server.speech.speaking", () => Speech.Inside, "{request}", "Requests that are being spoken.");
        meter.CreateObservableUpDownCounter("server.speech.waiting", () => Speech.Waiting, "{request}", "Requests that wait to be spoken.");
    }

    /// <summary>Requests for speech.</summary>
    public WaitingLine Speech { get; }

    /// <summary>Clips that were sent.</summary>
    public WaitingLine Uploads { get; }

    public void Dispose()
    {
        Speech.Dispose();
        Uploads.Dispose();
    }
}
