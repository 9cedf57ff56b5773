using WebServer.Errors;

namespace WebServer.Speech;

/// <summary>The event of a speech that does not go on.</summary>
internal sealed record SpeechFailure(ApiError Error)
{
    public string Type { get; } = "error";
}
