using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Logging;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Japanese;
using Xtts.Net.Text.Tokenization;
using Xtts.Net.Voices;

namespace Xtts.Net.Loading;

/// <summary>Loads a model from its files: checkpoint, configuration, vocabulary, speakers, backend. Whatever fails, nothing stays open.</summary>
internal static class ModelLoader
{
    /// <summary>Share of the work that is done before the backend starts.</summary>
    private const double BeforeBackend = 0.1;

    /// <summary>Loads a model; blocks until done.</summary>
    public static LoadedModel Load(XttsOptions options, ILogger logger, CancellationToken cancellationToken)
    {
        var progress = options.Progress;
        var backend = options.Backend ?? throw new NoBackendException();
        long started = Stopwatch.GetTimestamp();
        cancellationToken.ThrowIfCancellationRequested();
        var files = ModelFiles.Locate(options, cancellationToken);
        Report(progress, LoadStage.OpeningCheckpoint, 0, files.CheckpointPath);
        var reader = new CheckpointReader { LoadMode = options.LoadMode, Limits = options.Limits };
        var checkpoint = reader.OpenFile(files.CheckpointPath, cancellationToken);
        CheckpointWeights? weights = null;
        JapaneseDictionary? japanese = null;
        IXttsModel? model = null;
        try
        {
            Report(progress, LoadStage.ReadingConfiguration, 0.02, files.ConfigPath);
            var configuration = XttsConfiguration.Read(files.ConfigPath);
            var tokenizer = BpeTokenizer.Read(files.VocabularyPath);
            if (!string.IsNullOrEmpty(options.JapaneseDictionaryFolder)) japanese = JapaneseDictionary.Open(options.JapaneseDictionaryFolder);
            cancellationToken.ThrowIfCancellationRequested();

            Report(progress, LoadStage.MappingWeights, 0.05, files.CheckpointPath);
            var keys = new XttsKeyMapper().Map(checkpoint);
            var sizes = ModelSizesReader.Read(checkpoint, keys, configuration);
            VocabularyFit.Require(tokenizer, sizes, files.VocabularyPath);
            weights = new CheckpointWeights(checkpoint, keys, sizes);
            var voices = files.SpeakersPath is null ? NoVoices : SpeakerFile.Read(files.SpeakersPath, options.Limits, cancellationToken);
            foreach (var voice in voices.Values) VoiceFit.Require(voice, sizes, Path.GetFileName(files.CheckpointPath));
            cancellationToken.ThrowIfCancellationRequested();

            // Its name is asked for only where it is shown: to tell its device, a backend may load its native library, which it would do better beside other work.
            if (progress is not null) Report(progress, LoadStage.PreparingBackend, BeforeBackend, backend.Name);
            model = backend.Load(weights, new BackendProgress(progress, BeforeBackend), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            checkpoint.RequireUnchanged();      // a backend opens the file by its path: it must have been this one, until now

            // Copied weights went through arrays of their size: gigabytes that nothing would collect until long after.
            if (options.LoadMode == CheckpointLoadMode.Copy) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Report(progress, LoadStage.Ready, 1, files.CheckpointPath);
            logger.ModelLoaded(Path.GetFileName(files.CheckpointPath), checkpoint.Layout.ToString(), checkpoint.Tensors.Count, backend.Name, Stopwatch.GetElapsedTime(started).TotalSeconds);
            var description = new ModelDescription(files.CheckpointPath, checkpoint.Layout, checkpoint.Metadata, keys, backend.Name) { Identity = ModelIdentity.Of(checkpoint, keys, sizes), SettingsIdentity = IdentifySettings(files) };
            return new LoadedModel(weights, model, configuration, tokenizer, voices, description) { Japanese = japanese };
        }
        catch
        {
            model?.Dispose();
            weights?.Dispose();
            japanese?.Dispose();
            checkpoint.Dispose();
            throw;
        }
    }

    // They were read a moment ago; who has removed one meanwhile has a model all the same.
    private static string? IdentifySettings(ModelFiles files)
    {
        try
        {
            return SettingsIdentity.Of(files);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static IReadOnlyDictionary<string, Voice> NoVoices => System.Collections.ObjectModel.ReadOnlyDictionary<string, Voice>.Empty;

    private static void Report(IProgress<LoadProgress>? progress, LoadStage stage, double fraction, string detail) =>
        progress?.Report(new LoadProgress(stage, fraction, detail.Length == 0 ? detail : Path.GetFileName(detail)));
}
