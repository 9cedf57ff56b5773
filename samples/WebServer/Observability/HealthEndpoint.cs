using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WebServer.Limits;
using WebServer.Models;
using WebServer.Speech;

namespace WebServer.Observability;

/// <summary>Says whether the server can speak, for whoever sends it requests or restarts it.</summary>
internal static class HealthEndpoint
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapHealthChecks("/healthz", new HealthCheckOptions { ResponseWriter = WriteAsync });

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        var services = context.RequestServices;
        var line = services.GetRequiredService<WaitingLines>().Speech;
        var body = new HealthBody(
            NameOf(report.Status), report.Entries.Values.FirstOrDefault().Description, services.GetRequiredService<ModelCatalog>().ActiveId, [.. services.GetRequiredService<SoundFormats>().Available.Select(format => format.Name)], line.Inside, line.Waiting);
        return context.Response.WriteAsJsonAsync(body, ServerJson.Api.HealthBody, cancellationToken: context.RequestAborted);
    }

    private static string NameOf(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
