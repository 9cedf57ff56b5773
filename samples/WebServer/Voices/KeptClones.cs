using Microsoft.Extensions.Options;
using Xtts.Net.Voices.Cataloguing;

namespace WebServer.Voices;

/// <summary>What a configured voice store (<c>Xtts:VoiceStore</c>) keeps of voices that were cloned.</summary>
internal sealed class KeptClones(IOptions<VoiceCatalogOptions> catalog)
{
    /// <summary>Removes what is kept of a voice that is deleted. Not cancelled: nobody would come back for the rest.</summary>
    public async Task ForgetAsync(string name)
    {
        if (catalog.Value.Store is not { } store) return;
        foreach (var kept in await store.ListAsync(CancellationToken.None))
        {
            if (KeptVoiceName.IsOf(kept.Name, name)) await store.DeleteAsync(kept.Name, CancellationToken.None);
        }
    }
}
