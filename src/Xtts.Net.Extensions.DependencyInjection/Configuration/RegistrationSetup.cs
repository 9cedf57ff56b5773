using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>Completes the options of a model: the backend that the configuration names, the container's meters, the model's name.</summary>
internal sealed class RegistrationSetup : IPostConfigureOptions<XttsOptions>
{
    private readonly ModelRegistry _registry;
    private readonly IMeterFactory? _meters;

    public RegistrationSetup(ModelRegistry registry, IMeterFactory? meters = null)
    {
        _registry = registry;
        _meters = meters;
    }

    /// <inheritdoc/>
    public void PostConfigure(string? name, XttsOptions options)
    {
        if (_registry.Find(name ?? Options.DefaultName) is not { } model) return;
        if (model.Name.Length > 0) options.Name ??= model.Name;
        options.MeterFactory ??= _meters;
        // What the configuration names comes before what the code chose; a name that nobody added is told by the validator.
        if (model.ConfiguredBackend is { } backend) model.Backends.GetValueOrDefault(backend)?.Invoke(options);
        else if (options.Backend is null && model.Backends.Count == 1) model.Backends.Values.Single()(options);
    }
}
