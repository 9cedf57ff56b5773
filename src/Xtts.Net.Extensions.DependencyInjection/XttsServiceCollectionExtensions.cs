using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xtts.Net;
using Xtts.Net.Extensions.DependencyInjection;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Xtts.Net.</summary>
public static class XttsServiceCollectionExtensions
{
    /// <summary>Adds one shared model as <see cref="ISpeechSynthesizer"/> and <see cref="IVoiceCloner"/>.</summary>
    /// <remarks>
    /// The model is loaded once, at the first use; <see cref="XttsBuilder.LoadAtStartup"/> loads it when the host starts. It is disposed with the container, after
    /// running requests have finished. Options are validated when the host starts, or else at the first use.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Says what to load and chooses the backend: <c>x =&gt; { x.Model = "…"; x.UseOnnxRuntime(); }</c>.</param>
    /// <returns>A builder for further choices.</returns>
    public static XttsBuilder AddXtts(this IServiceCollection services, Action<XttsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<XttsOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<XttsOptions>, XttsOptionsValidator>());
        services.TryAddSingleton(provider => new SharedSynthesizer(
            provider.GetRequiredService<IOptions<XttsOptions>>(),
            provider.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance));
        services.TryAddSingleton<ISpeechSynthesizer>(provider => provider.GetRequiredService<SharedSynthesizer>());
        services.TryAddSingleton<IVoiceCloner>(provider => provider.GetRequiredService<SharedSynthesizer>());
        return new XttsBuilder(services);
    }
}
