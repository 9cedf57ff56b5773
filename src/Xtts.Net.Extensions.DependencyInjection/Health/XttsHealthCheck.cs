using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xtts.Net.Extensions.DependencyInjection.Models;

namespace Xtts.Net.Extensions.DependencyInjection.Health;

/// <summary>Tells whether a model serves requests: healthy when it does or will at the first request, degraded while it loads and after a switch that failed, else unhealthy. Never loads anything.</summary>
internal sealed class XttsHealthCheck : IHealthCheck
{
    private readonly IModelHost _host;

    public XttsHealthCheck(IModelHost host) => _host = host;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var status = _host.Status;
        return Task.FromResult(new HealthCheckResult(HealthOf(status, context.Registration.FailureStatus), Describe(status), data: DataOf(status)));
    }

    private static HealthStatus HealthOf(ModelStatus status, HealthStatus failure) => status.State switch
    {
        ModelState.Failed or ModelState.Stopped => failure,
        ModelState.Loading => HealthStatus.Degraded,
        _ => status.Problem is null ? HealthStatus.Healthy : HealthStatus.Degraded,
    };

    private static string Describe(ModelStatus status) => status.State switch
    {
        ModelState.NotLoaded => "The model is loaded by the first request.",
        ModelState.Loading => string.Create(CultureInfo.InvariantCulture, $"The model is loading: {status.Progress?.Fraction ?? 0:P0}."),
        ModelState.Failed => $"The model could not be loaded: {status.Problem}",
        ModelState.Stopped => "The host has stopped.",
        _ when status.Problem is { } problem => $"'{FileOf(status)}' serves on, because the last switch failed: {problem}",
        ModelState.Switching => $"'{FileOf(status)}' serves while another model is loading.",
        _ => $"'{FileOf(status)}' serves.",
    };

    private static Dictionary<string, object> DataOf(ModelStatus status)
    {
        var data = new Dictionary<string, object> { ["state"] = status.State.ToString() };
        if (status.Model is { } model)
        {
            data["checkpoint"] = Path.GetFileName(model.CheckpointPath);
            data["backend"] = model.Backend;
            if (model.Metadata.Step is { } step) data["step"] = step;
        }

        if (status.ProblemTime is { } time) data["problem_time"] = time;
        return data;
    }

    private static string FileOf(ModelStatus status) => Path.GetFileName(status.Model?.CheckpointPath ?? "");
}
