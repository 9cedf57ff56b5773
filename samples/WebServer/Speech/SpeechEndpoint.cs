using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using WebServer.Errors;
using WebServer.Limits;

namespace WebServer.Speech;

/// <summary>Speaks.</summary>
internal static class SpeechEndpoint
{
    private const long MostBytesOfCharacter = 6, OtherFields = 16 << 10;    // "\u0041"

    public static void MapSpeech(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<IOptions<ServerOptions>>().Value.Limits;
        routes.MapPost("/audio/speech", SpeakAsync).WithRequestTimeout(Timeouts.Speech).WithMetadata(new BodyLimit(limits.MaxInputCharacters * MostBytesOfCharacter + OtherFields));
    }

    private static async Task SpeakAsync(HttpContext context, SpeechOrders orders, WaitingLines lines, ITextToSpeechClient client, SoundEncoder encoder, SpeechResponse response)
    {
        var aborted = context.RequestAborted;
        if (!context.Request.HasJsonContentType()) throw new ApiException(ApiError.Invalid("The body must be JSON (Content-Type: application/json).", code: "not_json", status: StatusCodes.Status415UnsupportedMediaType));
        var body = await context.Request.ReadFromJsonAsync(ServerJson.Api.SpeechBody, aborted) ?? throw ApiException.Invalid("The body is empty.");
        // What can be refused is refused without waiting, and who is slow to ask keeps nobody from being spoken.
        var order = orders.Check(body);
        using var place = await lines.Speech.EnterAsync(aborted);
        var speech = new SpokenSpeech(client, order);
        var sound = encoder.EncodeAsync(order.Format, speech.SamplesAsync(aborted), aborted);
        if (order.AsEvents) await response.SendEventsAsync(context, sound, speech);
        else await response.SendSoundAsync(context, order.Format, sound);
    }
}
