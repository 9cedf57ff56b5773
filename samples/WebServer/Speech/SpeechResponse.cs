using WebServer.Errors;

namespace WebServer.Speech;

/// <summary>Sends sound while it is made. Nothing is sent before the first of it is there, so that until then a request can be refused with a status.</summary>
internal sealed partial class SpeechResponse(ILogger<SpeechResponse> logger)
{
    /// <summary>Sends the bytes as they are.</summary>
    public async Task SendSoundAsync(HttpContext context, SoundFormat format, IAsyncEnumerable<ReadOnlyMemory<byte>> sound)
    {
        var aborted = context.RequestAborted;
        await using var parts = sound.GetAsyncEnumerator(aborted);
        bool more = await parts.MoveNextAsync();
        Begin(context, format.MediaType);
        try
        {
            for (; more; more = await parts.MoveNextAsync()) await context.Response.BodyWriter.WriteAsync(parts.Current, aborted);
        }
        catch (Exception error) when (context.Response.HasStarted)
        {
            Report(context, error);
            context.Abort();    // what has been sent must not pass for the whole
        }
    }

    /// <summary>Sends the bytes as events, and in the end what is known of the speech.</summary>
    public async Task SendEventsAsync(HttpContext context, IAsyncEnumerable<ReadOnlyMemory<byte>> sound, SpokenSpeech speech)
    {
        var aborted = context.RequestAborted;
        await using var parts = sound.GetAsyncEnumerator(aborted);
        bool more = await parts.MoveNextAsync();
        Begin(context, "text/event-stream");
        var events = new EventStream(context.Response.BodyWriter);
        try
        {
            for (; more; more = await parts.MoveNextAsync()) await events.WriteAsync(new SpeechDelta(parts.Current), ServerJson.Api.SpeechDelta, aborted);
            await events.WriteAsync(speech.Done(), ServerJson.Api.SpeechDone, aborted);
        }
        catch (Exception error) when (context.Response.HasStarted)
        {
            var told = Report(context, error);
            if (aborted.IsCancellationRequested) context.Abort();
            else await events.WriteAsync(new SpeechFailure(told), ServerJson.Api.SpeechFailure, aborted);
        }
    }

    private static void Begin(HttpContext context, string mediaType)
    {
        context.Response.ContentType = mediaType;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";   // nginx passes on what comes when it comes
    }

    private ApiError Report(HttpContext context, Exception error)
    {
        var told = ApiErrors.Of(error);
        if (context.RequestAborted.IsCancellationRequested) LogLeft();
        else LogBroken(error);
        return told;
    }

    [LoggerMessage(1, LogLevel.Debug, "A speech was ended: its reader has left, was too slow, or had its time.")]
    private partial void LogLeft();

    [LoggerMessage(2, LogLevel.Error, "A speech ended in the middle.")]
    private partial void LogBroken(Exception error);
}
