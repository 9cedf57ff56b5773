using Microsoft.Extensions.Options;
using WebServer.Errors;
using WebServer.Limits;
using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>Lists, takes, checks and removes voices.</summary>
internal static class VoiceEndpoints
{
    private const long FormOverhead = 64 << 10;

    public static void MapVoices(this IEndpointRouteBuilder routes)
    {
        var limits = routes.ServiceProvider.GetRequiredService<IOptions<ServerOptions>>().Value.Limits;
        var limit = new BodyLimit(limits.MaxUploadBytes + FormOverhead);
        routes.MapGet("/voices", async (VoiceDesk desk, CancellationToken cancellationToken) => Results.Json(new ListBody<VoiceBody>(await desk.ListAsync(cancellationToken)), ServerJson.Api.ListBodyVoiceBody));
        routes.MapPost("/voices", async (HttpRequest request, VoiceUploadReader reader, VoiceDesk desk, CancellationToken cancellationToken) =>
        {
            using var upload = await reader.ReadAsync(request, cancellationToken);
            var voice = await desk.AddAsync(upload, cancellationToken);
            request.HttpContext.Response.Headers.Location = $"/v1/voices/{Uri.EscapeDataString(voice.Id)}";
            return Results.Json(voice, ServerJson.Api.NewVoiceBody, statusCode: StatusCodes.Status201Created);
        }).WithRequestTimeout(Timeouts.Upload).WithMetadata(limit);
        routes.MapPost("/voices/check", async (HttpRequest request, VoiceUploadReader reader, VoiceDesk desk, CancellationToken cancellationToken) =>
        {
            using var upload = await reader.ReadAsync(request, cancellationToken);
            return Results.Json(await desk.CheckAsync(upload, cancellationToken), ServerJson.Api.ClipsBody);
        }).WithRequestTimeout(Timeouts.Upload).WithMetadata(limit);
        routes.MapGet("/voices/{id}", async (string id, VoiceDesk desk, CancellationToken cancellationToken) => Results.Json(await desk.GetAsync(id, cancellationToken), ServerJson.Api.VoiceBody));
        routes.MapDelete("/voices/{id}", async (string id, VoiceDesk desk, CancellationToken cancellationToken) => Results.Json(await desk.DeleteAsync(id, cancellationToken), ServerJson.Api.DeletedBody));
    }
}
