using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Hosting;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>The services of models: those that all share, and those of each.</summary>
internal static class ModelServices
{
    /// <summary>The registry of a service collection; adds it and what all models share at the first call.</summary>
    public static ModelRegistry Registry(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(ModelRegistry) && !service.IsKeyedService)?.ImplementationInstance is ModelRegistry registry) return registry;
        registry = new ModelRegistry();
        services.AddOptions();
        services.AddSingleton(registry);
        services.AddSingleton<ModelOptions>();
        services.AddSingleton<SpeechSynthesizerFactory>();
        services.AddSingleton<ISpeechSynthesizerFactory>(provider => provider.GetRequiredService<SpeechSynthesizerFactory>());
        services.AddSingleton<IPostConfigureOptions<XttsOptions>>(provider => new RegistrationSetup(registry, provider.GetService<IMeterFactory>()));
        services.AddSingleton<IValidateOptions<XttsOptions>, XttsOptionsValidator>();
        services.AddSingleton<IValidateOptions<VoiceCatalogOptions>, VoiceCatalogValidator>();
        services.AddSingleton<IHostedService, ModelLifetimeService>();
        return registry;
    }

    /// <summary>The services of a model: keyed by its name, and without a key for the model without a name. Later calls change nothing.</summary>
    public static void AddModel(IServiceCollection services, ModelRegistration model)
    {
        string name = model.Name;
        services.TryAddKeyedSingleton(name, (provider, _) => CreateHost(provider, name));
        services.TryAddKeyedSingleton(name, (provider, _) => new HostedSynthesizer(Host(provider, name)));
        services.TryAddKeyedSingleton(name, (provider, _) => new HostedVoices(Host(provider, name)));
        services.TryAddKeyedSingleton(name, (provider, _) => CreateClient(provider, name));
        if (name.Length == 0)
        {
            services.TryAddSingleton<IModelHost>(provider => Host(provider, name));
            services.TryAddSingleton<ISpeechSynthesizer>(provider => provider.GetRequiredKeyedService<HostedSynthesizer>(name));
            services.TryAddSingleton<IVoiceCloner>(provider => provider.GetRequiredKeyedService<HostedSynthesizer>(name));
            services.TryAddSingleton<IVoiceCatalog>(provider => provider.GetRequiredKeyedService<HostedVoices>(name));
            model.TextToSpeechClient ??= ServiceDescriptor.Singleton<ITextToSpeechClient>(provider => provider.GetRequiredKeyedService<XttsTextToSpeechClient>(name));
        }
        else
        {
            services.TryAddKeyedSingleton<IModelHost>(name, (provider, _) => Host(provider, name));
            services.TryAddKeyedSingleton<ISpeechSynthesizer>(name, (provider, _) => provider.GetRequiredKeyedService<HostedSynthesizer>(name));
            services.TryAddKeyedSingleton<IVoiceCloner>(name, (provider, _) => provider.GetRequiredKeyedService<HostedSynthesizer>(name));
            services.TryAddKeyedSingleton<IVoiceCatalog>(name, (provider, _) => provider.GetRequiredKeyedService<HostedVoices>(name));
            model.TextToSpeechClient ??= ServiceDescriptor.KeyedSingleton<ITextToSpeechClient>(name, (provider, _) => provider.GetRequiredKeyedService<XttsTextToSpeechClient>(name));
        }

        services.TryAdd(model.TextToSpeechClient);
    }

    private static ModelHost Host(IServiceProvider provider, string name) => provider.GetRequiredKeyedService<ModelHost>(name);

    private static XttsTextToSpeechClient CreateClient(IServiceProvider provider, string name) => new(
        provider.GetRequiredService<SpeechSynthesizerFactory>(), name, new SpeechRequestFactory(provider.GetRequiredService<IOptionsFactory<SpeechDefaults>>().Create(name)));

    private static VoiceCatalogOptions WithStore(VoiceCatalogOptions options, IServiceProvider provider)
    {
        options.Store ??= provider.GetService<IVoiceStore>();
        return options;
    }

    private static ModelHost CreateHost(IServiceProvider provider, string name)
    {
        var loggers = provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        var voices = provider.GetRequiredService<IOptionsFactory<VoiceCatalogOptions>>();
        var starter = new ModelStarter(() => WithStore(voices.Create(name), provider), provider.GetRequiredService<ModelRegistry>().Find(name)!.WarmUp, loggers);
        var host = new ModelHost(name, provider.GetRequiredService<ModelOptions>(), starter, loggers.CreateLogger<ModelHost>());
        host.Follow(provider.GetServices<IOptionsChangeTokenSource<XttsOptions>>());
        return host;
    }
}
