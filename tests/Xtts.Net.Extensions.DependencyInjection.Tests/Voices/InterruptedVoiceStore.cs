using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Voices;

/// <summary>A store in front of which something happens just before a voice is saved.</summary>
internal sealed class InterruptedVoiceStore(IVoiceStore store, Action beforeSaving) : IVoiceStore
{
    public Task<IReadOnlyList<StoredVoice>> ListAsync(CancellationToken cancellationToken = default) => store.ListAsync(cancellationToken);

    public Task<bool> ExistsAsync(string name, CancellationToken cancellationToken = default) => store.ExistsAsync(name, cancellationToken);

    public Task<Voice> GetAsync(string name, CancellationToken cancellationToken = default) => store.GetAsync(name, cancellationToken);

    public Task SaveAsync(string name, Voice voice, CancellationToken cancellationToken = default)
    {
        beforeSaving();
        return store.SaveAsync(name, voice, cancellationToken);
    }

    public Task<bool> DeleteAsync(string name, CancellationToken cancellationToken = default) => store.DeleteAsync(name, cancellationToken);
}
