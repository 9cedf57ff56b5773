using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Tests;

/// <summary>Containers with the small model.</summary>
internal static class TestServices
{
    /// <summary>A container with one model.</summary>
    public static ServiceProvider With(Action<XttsBuilder>? more = null, string? model = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        more ??= _ => { };
        more(services.AddXtts(x => { x.Model = model ?? TinyModel.Folder; x.UseOnnxRuntime(); }));
        return services.BuildServiceProvider();
    }

    /// <summary>The host of the model without a name.</summary>
    public static ModelHost Host(this IServiceProvider provider, string name = "") => provider.GetRequiredKeyedService<ModelHost>(name);

    /// <summary>What speaks with the model without a name.</summary>
    public static ISpeechSynthesizer Synthesizer(this IServiceProvider provider) => provider.GetRequiredService<ISpeechSynthesizer>();

    /// <summary>Waits until something is so; a test that waits in vain fails by the time limit of the wait.</summary>
    public static async Task Until(Func<bool> condition, int seconds = 60)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        while (!condition()) await Task.Delay(10, limit.Token);
    }
}
