using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

namespace Microsoft.Extensions.AI;

/// <summary>Adds caches to a pipeline of text to speech.</summary>
public static class CachingTextToSpeechClientBuilderExtensions
{
    /// <summary>Keeps speech in a distributed cache.</summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="cache">The cache; <see langword="null"/> for the container's.</param>
    /// <param name="configure">Sets how long entries live, and whether requests without a seed are kept.</param>
    /// <returns>The same pipeline.</returns>
    public static TextToSpeechClientBuilder UseDistributedCache(this TextToSpeechClientBuilder builder, IDistributedCache? cache = null, Action<DistributedCachingTextToSpeechClient>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) =>
        {
            var client = new DistributedCachingTextToSpeechClient(
                inner, cache ?? services.GetRequiredService<IDistributedCache>(), services.GetService<IMeterFactory>(), services.GetService<ILogger<DistributedCachingTextToSpeechClient>>());
            configure?.Invoke(client);
            return client;
        });
    }

    /// <summary>Keeps speech in a hybrid cache: in the process, and behind it in the distributed cache.</summary>
    /// <param name="builder">The pipeline.</param>
    /// <param name="cache">The cache; <see langword="null"/> for the container's.</param>
    /// <param name="configure">Sets how long entries live, and whether requests without a seed are kept.</param>
    /// <returns>The same pipeline.</returns>
    public static TextToSpeechClientBuilder UseHybridCache(this TextToSpeechClientBuilder builder, HybridCache? cache = null, Action<HybridCachingTextToSpeechClient>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use((inner, services) =>
        {
            var client = new HybridCachingTextToSpeechClient(
                inner, cache ?? services.GetRequiredService<HybridCache>(), services.GetService<IMeterFactory>(), services.GetService<ILogger<HybridCachingTextToSpeechClient>>());
            configure?.Invoke(client);
            return client;
        });
    }
}
