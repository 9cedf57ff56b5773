using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xtts.Net.Text.Pronunciation;
using Xtts.Net.Voices;
using Xtts.Net.Voices.Cataloguing;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>Sets the options of a model from its configuration section. Relative paths start at the content root of the host.</summary>
internal sealed class ConfigurationSetup : IConfigureNamedOptions<XttsOptions>, IConfigureNamedOptions<VoiceCatalogOptions>, IConfigureNamedOptions<SpeechDefaults>
{
    private readonly string _name, _root;
    private readonly IConfigurationSection _section;

    /// <param name="name">Name of the model.</param>
    /// <param name="section">Its section.</param>
    /// <param name="root">Folder at which relative paths start.</param>
    public ConfigurationSetup(string name, IConfigurationSection section, string root)
    {
        _name = name;
        _section = section;
        _root = root;
    }

    /// <inheritdoc/>
    public void Configure(string? name, XttsOptions options)
    {
        if (name != _name) return;
        var settings = Read();
        options.Model = PathOf(settings.Model) ?? options.Model;
        options.Checkpoint = settings.Checkpoint ?? options.Checkpoint;
        options.BaseModelFolder = PathOf(settings.BaseModelFolder) ?? options.BaseModelFolder;
        options.CheckpointPath = PathOf(settings.CheckpointPath) ?? options.CheckpointPath;
        options.ConfigPath = PathOf(settings.ConfigPath) ?? options.ConfigPath;
        options.VocabularyPath = PathOf(settings.VocabularyPath) ?? options.VocabularyPath;
        options.SpeakersPath = PathOf(settings.SpeakersPath) ?? options.SpeakersPath;
        options.FfmpegPath = PathOf(settings.FfmpegPath) ?? options.FfmpegPath;
        options.JapaneseDictionaryFolder = PathOf(settings.JapaneseDictionaryFolder) ?? options.JapaneseDictionaryFolder;
        options.LoadMode = settings.LoadMode ?? options.LoadMode;
        options.MaxDecodingBytes = settings.MaxDecodingBytes ?? options.MaxDecodingBytes;
        options.MaxBatchSize = settings.MaxBatchSize ?? options.MaxBatchSize;
        foreach (string lexicon in settings.Lexicons ?? []) options.Lexicon = (options.Lexicon ?? PronunciationLexicon.Empty).With(LexiconFile.Load(PathOf(lexicon)!));
    }

    /// <inheritdoc/>
    public void Configure(string? name, VoiceCatalogOptions options)
    {
        if (name != _name) return;
        var settings = Read();
        options.DefaultVoice = settings.Voice ?? options.DefaultVoice;
        if (PathOf(settings.VoiceStore) is { } store) options.Store = new FolderVoiceStore(store);
        foreach (var (voice, clips) in settings.Voices ?? []) options.Added.Add(new ClipVoice(voice, [.. clips.Select(clip => PathOf(clip)!)]));
        foreach (string folder in settings.VoiceFolders ?? []) options.Folders.Add(new VoiceFolder(PathOf(folder)!) { PrimaryClip = settings.PrimaryClip });
    }

    /// <inheritdoc/>
    public void Configure(string? name, SpeechDefaults options)
    {
        if (name == _name) options.Language = Read().Language ?? options.Language;
    }

    /// <inheritdoc/>
    public void Configure(XttsOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(VoiceCatalogOptions options) => Configure(Options.DefaultName, options);

    /// <inheritdoc/>
    public void Configure(SpeechDefaults options) => Configure(Options.DefaultName, options);

    private XttsSettings Read() => _section.Get<XttsSettings>() ?? new XttsSettings();

    private string? PathOf(string? path) => string.IsNullOrWhiteSpace(path) ? null : Path.GetFullPath(path, _root);
}
