using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xtts.Net;
using Xtts.Net.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Hosting;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Xtts.Net.</summary>
public static class XttsServiceCollectionExtensions
{
    /// <summary>Adds one shared model as <see cref="ISpeechSynthesizer"/>, with its voices as <see cref="IVoiceCatalog"/>.</summary>
    /// <remarks>
    /// The model is loaded once, at the first use; <see cref="XttsBuilder.LoadAtStartup"/> loads it when the host starts. It is released with the container, after running requests have
    /// finished; a host that stops waits for them until its timeout and cancels them then. Options are checked when the host starts, and whenever a model is loaded.
    /// Added twice under one name, the second call adds to the first.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says what to load and chooses the backend: <c>x =&gt; { x.Model = "…"; x.UseOnnxRuntime(); }</c>.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, Action<XttsOptions> configure) => services.AddXtts(Options.Options.DefaultName, configure);

    /// <summary>Adds a model of a name: its services have the name as their key (<c>[FromKeyedServices("hu-quiz")] ISpeechSynthesizer</c>).</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the model without one.</param>
    /// <param name="configure">Says what to load and chooses the backend.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, string name, Action<XttsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = Add(services, name, out _);
        services.Configure(name, configure);
        return builder;
    }

    /// <summary>Adds one shared model that a configuration section describes: <c>AddXtts(configuration.GetSection("Xtts"), x =&gt; x.UseOnnxRuntime())</c>. When another model is configured at run time, it is switched.</summary>
    /// <remarks>Relative paths in the section start at the content root of the host.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Chooses the backend, and sets what the section cannot say.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, IConfigurationSection section, Action<XttsOptions> configure) =>
        services.AddXtts(Options.Options.DefaultName, section, configure);

    /// <summary>Adds one shared model that a configuration section describes; its backend is one that <see cref="XttsBuilder.AddBackend"/> adds.</summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The section.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, IConfigurationSection section) => services.AddXtts(Options.Options.DefaultName, section);

    /// <summary>Adds a model of a name that a configuration section describes.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the model without one.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Chooses the backend, and sets what the section cannot say.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, string name, IConfigurationSection section, Action<XttsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var builder = services.AddXtts(name, section);
        services.Configure(name, configure);
        return builder;
    }

    /// <summary>Adds a model of a name that a configuration section describes; its backend is one that <see cref="XttsBuilder.AddBackend"/> adds.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The name; empty for the model without one.</param>
    /// <param name="section">The section.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, string name, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var builder = Add(services, name, out var model);
        model.Sections.Add(section);
        services.AddSingleton<IConfigureOptions<XttsOptions>>(provider => Setup(provider, name, section));
        services.AddSingleton<IConfigureOptions<VoiceCatalogOptions>>(provider => Setup(provider, name, section));
        services.AddSingleton<IConfigureOptions<SpeechDefaults>>(provider => Setup(provider, name, section));
        services.AddSingleton<IOptionsChangeTokenSource<XttsOptions>>(new ConfigurationChangeTokenSource<XttsOptions>(name, section));
        return builder;
    }

    private static XttsBuilder Add(IServiceCollection services, string name, out ModelRegistration model)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        model = ModelServices.Registry(services).GetOrAdd(name);
        ModelServices.AddModel(services, model);
        return new XttsBuilder(services, model);
    }

    private static ConfigurationSetup Setup(IServiceProvider provider, string name, IConfigurationSection section) =>
        new(name, section, provider.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory());
}
