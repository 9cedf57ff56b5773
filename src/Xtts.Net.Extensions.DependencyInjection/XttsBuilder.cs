using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>Further choices after <c>services.AddXtts()</c>. Not thread-safe.</summary>
public sealed class XttsBuilder
{
    internal XttsBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Loads the model when the host starts, so that the first request does not wait and a model that cannot be loaded stops the start.</summary>
    public XttsBuilder LoadAtStartup()
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupLoading>());
        return this;
    }
}
