using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>The voices of the model that serves at the moment.</summary>
/// <remarks>Thread-safe. After a switch the same names give voices that were cloned for the new model.</remarks>
internal sealed class HostedVoices : IVoiceCatalog
{
    private readonly ModelHost _host;

    public HostedVoices(ModelHost host) => _host = host;

    /// <inheritdoc/>
    public async Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Voices.GetAsync(name, lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<Voice> GetDefaultAsync(CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Voices.GetDefaultAsync(lease.Cancellation).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CatalogVoice>> ListAsync(CancellationToken cancellationToken = default)
    {
        using var lease = await _host.AcquireAsync(cancellationToken).ConfigureAwait(false);
        return await lease.Voices.ListAsync(lease.Cancellation).ConfigureAwait(false);
    }
}
