using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>Lists the voices.</summary>
internal static class VoiceEndpoints
{
    public static void MapVoices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/voices", async (IVoiceCatalog voices, CancellationToken cancellationToken) =>
            Results.Json(new ListBody<VoiceBody>([.. (await voices.ListAsync(cancellationToken)).Select(voice => new VoiceBody(voice.Name, KindOf(voice.Source), Deletable: false))]), ServerJson.Api.ListBodyVoiceBody));
    }

    private static string KindOf(VoiceSource source) => source switch
    {
        VoiceSource.Added => "added",
        VoiceSource.Folder => "folder",
        VoiceSource.Store => "store",
        _ => "built_in",
    };
}
