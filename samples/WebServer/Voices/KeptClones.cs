using Microsoft.Extensions.Options;
using Xtts.Net.Voices.Cataloguing;

namespace WebServer.Voices;

/// <summary>What a configured voice store (<c>Xtts:VoiceStore</c>) keeps of voices that were cloned: files of the voice's name and twelve digits in brackets.</summary>
internal sealed class KeptClones(IOptions<VoiceCatalogOptions> catalog)
{
    private const int LongestTitle = 60;
    private const string Mark = "(0123456789ab)";

    /// <summary>Removes what is kept of a voice that is deleted.</summary>
    public async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        if (catalog.Value.Store is not { } store) return;
        string start = name[..Math.Min(name.Length, LongestTitle)] + " (";
        foreach (var kept in await store.ListAsync(cancellationToken))
        {
            bool isOfVoice = kept.Name.StartsWith(start, StringComparison.OrdinalIgnoreCase) && kept.Name.Length == start.Length - 1 + Mark.Length && kept.Name[start.Length..^1].All(char.IsAsciiHexDigitLower);
            if (isOfVoice) await store.DeleteAsync(kept.Name, cancellationToken);
        }
    }
}
