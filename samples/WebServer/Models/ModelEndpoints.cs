using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;

namespace WebServer.Models;

/// <summary>Lists the models and switches between them.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/models", (ModelCatalog models, IModelHost host, ISpeechSynthesizer synthesizer) =>
            Results.Json(new ListBody<ModelBody>([.. models.Ids.Select(id => models.Describe(id, host, synthesizer))]), ServerJson.Api.ListBodyModelBody));
        routes.MapGet("/models/{id}", (string id, ModelCatalog models, IModelHost host, ISpeechSynthesizer synthesizer) =>
        {
            models.Require(id);
            return Results.Json(models.Describe(id, host, synthesizer), ServerJson.Api.ModelBody);
        });
        routes.MapPost("/models/{id}/activate", async (string id, ModelCatalog models, IModelHost host, ISpeechSynthesizer synthesizer) =>
        {
            models.Require(id);
            await models.ActivateAsync(id, host);
            return Results.Json(models.Describe(id, host, synthesizer), ServerJson.Api.ModelBody);
        }).DisableRequestTimeout();
    }
}
