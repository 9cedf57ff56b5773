using Xtts.Net.Checkpoints;

namespace Xtts.Net.Extensions.DependencyInjection.Models;

/// <summary>What of the options decides which model is loaded: when it changes, the model is switched.</summary>
internal sealed record ModelSource(
    string? Model, string? Checkpoint, string? BaseModelFolder, string? CheckpointPath, string? ConfigPath, string? VocabularyPath, string? SpeakersPath, string? FfmpegPath, string? JapaneseDictionaryFolder,
    CheckpointLoadMode LoadMode, long MaxDecodingBytes, int? MaxBatchSize, string? Backend)
{
    /// <summary>That of options.</summary>
    public static ModelSource Of(XttsOptions options) => new(
        options.Model, options.Checkpoint, options.BaseModelFolder, options.CheckpointPath, options.ConfigPath, options.VocabularyPath, options.SpeakersPath, options.FfmpegPath, options.JapaneseDictionaryFolder,
        options.LoadMode, options.MaxDecodingBytes, options.MaxBatchSize, options.Backend?.Name);
}
