using Microsoft.Extensions.Options;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>Checks that clips and folders of voices are there.</summary>
internal sealed class VoiceCatalogValidator : IValidateOptions<VoiceCatalogOptions>
{
    private readonly ModelRegistry _registry;

    public VoiceCatalogValidator(ModelRegistry registry) => _registry = registry;

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, VoiceCatalogOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (_registry.Find(name ?? Options.DefaultName) is not { } model) return ValidateOptionsResult.Skip;
        string voices = model.Sections.Count > 0 ? $"{model.Sections[^1].Path}:{nameof(XttsSettings.Voices)}" : "AddVoice", folders = model.Sections.Count > 0 ? $"{model.Sections[^1].Path}:{nameof(XttsSettings.VoiceFolders)}" : "AddVoicesFrom";
        var failures = new List<string>();
        foreach (var voice in options.Added)
        {
            if (voice.Clips.IsDefaultOrEmpty) failures.Add($"{voices}: the voice '{voice.Name}' has no clips.");
            else failures.AddRange(voice.Clips.Where(clip => !File.Exists(clip)).Select(clip => $"{voices}: the voice '{voice.Name}' needs the clip '{clip}', which is not there."));
        }

        failures.AddRange(options.Folders.Where(folder => !Directory.Exists(folder.Path)).Select(folder => $"{folders}: there is no folder '{folder.Path}'."));
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
