using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>Finds the models of the container.</summary>
internal sealed class SpeechSynthesizerFactory : ISpeechSynthesizerFactory
{
    private readonly IServiceProvider _services;
    private readonly ModelRegistry _registry;

    public SpeechSynthesizerFactory(IServiceProvider services, ModelRegistry registry)
    {
        _services = services;
        _registry = registry;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => _registry.Names;

    /// <inheritdoc/>
    public ISpeechSynthesizer GetSynthesizer(string name) => _services.GetRequiredKeyedService<HostedSynthesizer>(Require(name));

    /// <inheritdoc/>
    public IVoiceCatalog GetVoices(string name) => _services.GetRequiredKeyedService<HostedVoices>(Require(name));

    /// <inheritdoc/>
    public IModelHost GetHost(string name) => HostOf(name);

    /// <summary>The host of a model.</summary>
    public ModelHost HostOf(string name) => _services.GetRequiredKeyedService<ModelHost>(Require(name));

    private string Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _registry.Find(name)?.Name ?? throw new UnknownModelException(name, _registry.Names);
    }
}
