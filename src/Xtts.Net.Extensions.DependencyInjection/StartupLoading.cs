using Microsoft.Extensions.Hosting;

namespace Xtts.Net.Extensions.DependencyInjection;

/// <summary>Loads the shared model when the host starts.</summary>
internal sealed class StartupLoading : IHostedService
{
    private readonly SharedSynthesizer _synthesizer;

    public StartupLoading(SharedSynthesizer synthesizer) => _synthesizer = synthesizer;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => _synthesizer.LoadAsync().WaitAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
