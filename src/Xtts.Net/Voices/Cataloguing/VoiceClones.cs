using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Xtts.Net.Logging;

namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Makes voices of clips for one model, and keeps them in a store so that they outlive the process.</summary>
/// <remarks>
/// What is kept has a name that is made of the voice's name and a hash over the model's identity, the settings and the clips: another model, another setting or a changed clip is another voice, and
/// several models share a store. Thread-safe.
/// </remarks>
internal sealed class VoiceClones
{
    private readonly XttsSynthesizer _model;
    private readonly IVoiceStore? _store;

    /// <param name="model">The model that clones.</param>
    /// <param name="store">Where cloned voices are kept; <see langword="null"/> for nowhere.</param>
    public VoiceClones(XttsSynthesizer model, IVoiceStore? store)
    {
        _model = model;
        _store = store;
    }

    /// <summary>How to get a voice that is made of its clips as they are now.</summary>
    public VoiceRecipe Recipe(ClipVoice voice) => new(voice.Name, ClipStamp.Of(voice.Clips), cancellation => GetAsync(voice, cancellation));

    private async Task<Voice> GetAsync(ClipVoice voice, CancellationToken cancellationToken)
    {
        if (_store is null || _model.Description.Identity is not { } identity) return await CloneAsync(voice, cancellationToken).ConfigureAwait(false);
        string stamp = ClipStamp.Of(voice.Clips), kept = await NameAsync(voice, identity, cancellationToken).ConfigureAwait(false);
        if (await FindAsync(_store, kept, identity, cancellationToken).ConfigureAwait(false) is { } found) return found;
        var made = await CloneAsync(voice, cancellationToken).ConfigureAwait(false);
        try
        {
            await _store.SaveAsync(kept, made, cancellationToken).ConfigureAwait(false);
            // Clips that went or changed meanwhile: who took them away may have looked for what is kept of them before it was there.
            if (ClipStamp.Of(voice.Clips) != stamp) await _store.DeleteAsync(kept, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VoiceStoreException e)
        {
            _model.Logger.VoiceNotKept(voice.Name, e);      // it is cloned again after the next start
        }

        return made;
    }

    private Task<Voice> CloneAsync(ClipVoice voice, CancellationToken cancellationToken) => _model.CloneVoiceAsync(voice.Clips, voice.Settings, cancellationToken);

    private async Task<Voice?> FindAsync(IVoiceStore store, string name, string identity, CancellationToken cancellationToken)
    {
        try
        {
            if (!await store.ExistsAsync(name, cancellationToken).ConfigureAwait(false)) return null;
            var voice = await store.GetAsync(name, cancellationToken).ConfigureAwait(false);
            return voice.Provenance?.ModelIdentity == identity ? voice : null;
        }
        catch (Exception e) when (e is VoiceFileException or VoiceNotFoundException or VoiceStoreException)
        {
            _model.Logger.KeptVoiceUnreadable(name, e);
            return null;
        }
    }

    private async Task<string> NameAsync(ClipVoice voice, string identity, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{identity}\n{_model.CloningDefaults.Complete(voice.Settings ?? CloningSettings.Default)}\n"));
        foreach (string clip in voice.Clips) hash.AppendData(await HashAsync(clip, cancellationToken).ConfigureAwait(false));
        return KeptVoiceName.Of(voice.Name, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static async Task<byte[]> HashAsync(string clip, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileStream(clip, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
            await using (file.ConfigureAwait(false)) return await SHA256.HashDataAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];      // cloning tells what is wrong with the clip
        }
    }
}
