using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Hosting;

/// <summary>Checks the options of every model before anything starts, loads those that are to be loaded, and ends their requests after everything has stopped.</summary>
internal sealed class ModelLifetimeService : IHostedLifecycleService
{
    private readonly IServiceProvider _services;
    private readonly ModelRegistry _registry;
    private readonly ModelOptions _options;
    private readonly IOptionsFactory<VoiceCatalogOptions> _voices;

    public ModelLifetimeService(IServiceProvider services, ModelRegistry registry, ModelOptions options, IOptionsFactory<VoiceCatalogOptions> voices)
    {
        _services = services;
        _registry = registry;
        _options = options;
        _voices = voices;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var model in _registry.Models)
        {
            _options.Create(model.Name);
            _voices.Create(model.Name);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // One after the other: two at once would need the memory and the cores of both.
        foreach (var model in _registry.Models.Where(model => model.LoadAtStartup)) await HostOf(model).LoadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.WhenAll(_registry.Models.Select(model => HostOf(model).StopAsync(cancellationToken)));

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private ModelHost HostOf(ModelRegistration model) => _services.GetRequiredKeyedService<ModelHost>(model.Name);
}
