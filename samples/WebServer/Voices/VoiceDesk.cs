using WebServer.Errors;
using WebServer.Limits;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>The voices of the server: those of the catalogue, and what clients add to them. Thread-safe.</summary>
internal sealed class VoiceDesk(IVoiceCatalog catalog, ISpeechSynthesizer synthesizer, UploadedVoices uploaded, KeptClones clones, WaitingLines lines)
{
    public async Task<IReadOnlyList<VoiceBody>> ListAsync(CancellationToken cancellationToken) => [.. (await catalog.ListAsync(cancellationToken)).Select(Describe)];

    /// <exception cref="ApiException">There is none.</exception>
    public async Task<VoiceBody> GetAsync(string name, CancellationToken cancellationToken) => await FindAsync(name, cancellationToken) is { } voice ? Describe(voice) : throw Missing(name);

    /// <summary>Says how good clips are, and keeps nothing.</summary>
    public async Task<ClipsBody> CheckAsync(VoiceUpload upload, CancellationToken cancellationToken)
    {
        using var place = await lines.Uploads.EnterAsync(cancellationToken);
        return ClipsBody.Of(upload, await synthesizer.InspectClipsAsync(upload.Paths, cancellationToken: cancellationToken));
    }

    /// <summary>Makes a voice of clips.</summary>
    /// <exception cref="ApiException">The name cannot be one, or is taken.</exception>
    public async Task<NewVoiceBody> AddAsync(VoiceUpload upload, CancellationToken cancellationToken)
    {
        string name = VoiceName.Require(upload.Name ?? throw ApiException.Invalid("The form has no field 'name': what the voice is called.", "name", "missing_field"));
        if (await FindAsync(name, cancellationToken) is not null) throw UploadedVoices.Taken(name);
        using var place = await lines.Uploads.EnterAsync(cancellationToken);
        var report = ClipsBody.Of(upload, await synthesizer.InspectClipsAsync(upload.Paths, cancellationToken: cancellationToken));
        // Only clips that a voice can be made of are kept.
        await synthesizer.CloneVoiceAsync(upload.Paths, cancellationToken: cancellationToken);
        uploaded.Keep(upload, name);
        return new NewVoiceBody(name, report.Verdict, report.Report, report.Remarks, report.LeastSpeakerSimilarity);
    }

    /// <summary>Removes an uploaded voice, and what was made of it.</summary>
    /// <exception cref="ApiException">There is none, or it is no uploaded one.</exception>
    public async Task<DeletedBody> DeleteAsync(string name, CancellationToken cancellationToken)
    {
        if (!uploaded.Contains(name))
        {
            if (await FindAsync(name, cancellationToken) is null)
            {
                // What is left where the clips were removed and the rest failed: whoever asks again ends it.
                await clones.ForgetAsync(name);
                throw Missing(name);
            }

            throw new ApiException(ApiError.Invalid($"The voice '{Shown.Of(name)}' was not uploaded: it is part of the model or of the configuration.", code: "not_deletable", status: StatusCodes.Status403Forbidden));
        }

        uploaded.Delete(name);
        await clones.ForgetAsync(name);
        return new DeletedBody(name);
    }

    private async Task<CatalogVoice?> FindAsync(string name, CancellationToken cancellationToken) => (await catalog.ListAsync(cancellationToken)).FirstOrDefault(voice => VoiceName.Comparer.Equals(voice.Name, name));

    private VoiceBody Describe(CatalogVoice voice)
    {
        bool deletable = voice.Source == VoiceSource.Folder && uploaded.Contains(voice.Name);
        return new VoiceBody(voice.Name, deletable ? "uploaded" : KindOf(voice.Source), deletable);
    }

    private static ApiException Missing(string name) => new(ApiError.Invalid($"There is no voice '{Shown.Of(name)}'. List them with GET /v1/voices.", code: "voice_not_found", status: StatusCodes.Status404NotFound));

    private static string KindOf(VoiceSource source) => source switch
    {
        VoiceSource.Added => "added",
        VoiceSource.Folder => "folder",
        VoiceSource.Store => "store",
        _ => "built_in",
    };
}
