using Xtts.Net.Checkpoints;

namespace Xtts.Net.Extensions.DependencyInjection.Configuration;

/// <summary>What a configuration section can say about a model; the names of the properties are its keys.</summary>
internal sealed class XttsSettings
{
    public string? Model { get; set; }

    public string? Checkpoint { get; set; }

    public string? BaseModelFolder { get; set; }

    public string? CheckpointPath { get; set; }

    public string? ConfigPath { get; set; }

    public string? VocabularyPath { get; set; }

    public string? SpeakersPath { get; set; }

    public string? FfmpegPath { get; set; }

    public string? JapaneseDictionaryFolder { get; set; }

    public CheckpointLoadMode? LoadMode { get; set; }

    public long? MaxDecodingBytes { get; set; }

    public int? MaxBatchSize { get; set; }

    /// <summary>Name of a backend that the application added.</summary>
    public string? Backend { get; set; }

    /// <summary>Voices by name, each with its clips in order.</summary>
    public Dictionary<string, string[]>? Voices { get; set; }

    /// <summary>Folders of voices.</summary>
    public string[]? VoiceFolders { get; set; }

    /// <summary>The clip of a folder that comes first.</summary>
    public string? PrimaryClip { get; set; }

    /// <summary>Folder of the voice store.</summary>
    public string? VoiceStore { get; set; }

    /// <summary>Files of pronunciations.</summary>
    public string[]? Lexicons { get; set; }

    /// <summary>The voice that speaks when none is named.</summary>
    public string? Voice { get; set; }

    /// <summary>The language that is spoken when none is named.</summary>
    public string? Language { get; set; }

    /// <summary>Keys of a section.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        nameof(Model), nameof(Checkpoint), nameof(BaseModelFolder), nameof(CheckpointPath), nameof(ConfigPath), nameof(VocabularyPath), nameof(SpeakersPath), nameof(FfmpegPath),
        nameof(JapaneseDictionaryFolder), nameof(LoadMode), nameof(MaxDecodingBytes), nameof(MaxBatchSize),
        nameof(Backend), nameof(Voices), nameof(VoiceFolders), nameof(PrimaryClip), nameof(VoiceStore), nameof(Lexicons), nameof(Voice), nameof(Language),
    ];
}
