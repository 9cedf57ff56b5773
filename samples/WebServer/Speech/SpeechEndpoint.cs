using Microsoft.Extensions.AI;
using WebServer.Errors;

namespace WebServer.Speech;

/// <summary>Speaks.</summary>
internal static class SpeechEndpoint
{
    public static void MapSpeech(this IEndpointRouteBuilder routes) => routes.MapPost("/audio/speech", SpeakAsync);

    private static async Task SpeakAsync(HttpContext context, SpeechOrders orders, ITextToSpeechClient client)
    {
        var aborted = context.RequestAborted;
        if (!context.Request.HasJsonContentType()) throw new ApiException(ApiError.Invalid("The body must be JSON (Content-Type: application/json).", status: StatusCodes.Status415UnsupportedMediaType));
        var body = await context.Request.ReadFromJsonAsync(ServerJson.Api.SpeechBody, aborted) ?? throw ApiException.Invalid("The body is empty.");
        var order = orders.Check(body);
        await using var updates = client.GetStreamingAudioAsync(order.Text, order.Options, aborted).GetAsyncEnumerator(aborted);
        bool more = await updates.MoveNextAsync();
        context.Response.ContentType = order.Format.MediaType;
        if (order.Format == SoundFormat.Wav) await context.Response.BodyWriter.WriteAsync(WaveStart.Bytes, aborted);
        for (; more; more = await updates.MoveNextAsync())
        {
            foreach (var sound in updates.Current.Contents.OfType<DataContent>()) await context.Response.BodyWriter.WriteAsync(sound.Data, aborted);
        }
    }
}
