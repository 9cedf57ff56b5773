using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xtts.Net.Extensions.DependencyInjection.Health;
using Xtts.Net.Extensions.DependencyInjection.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the health check of a model: <c>services.AddHealthChecks().AddXtts()</c>.</summary>
public static class XttsHealthChecksBuilderExtensions
{
    /// <summary>Adds the health check of a model that <c>services.AddXtts()</c> added.</summary>
    /// <remarks>Healthy: it serves, or will load at the first request. Degraded: it is loading, or a switch failed and the old model serves on. Otherwise unhealthy. The reason is the description.</remarks>
    /// <param name="builder">The health checks.</param>
    /// <param name="model">Name of the model; empty for the one that was added without a name.</param>
    /// <param name="failureStatus">Reported when nothing serves; by default unhealthy.</param>
    /// <param name="tags">Tags to filter checks by, such as <c>ready</c>.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddXtts(this IHealthChecksBuilder builder, string model = "", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(model);
        string name = model.Length == 0 ? "xtts" : "xtts:" + model;
        return builder.Add(new HealthCheckRegistration(name, services => new XttsHealthCheck(services.GetRequiredKeyedService<ModelHost>(model)), failureStatus, tags));
    }
}
