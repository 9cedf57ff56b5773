using Xtts.Net.Checkpoints;

namespace Xtts.Net.Configuration;

/// <summary>Where the files of a model are. All but the speakers are there.</summary>
internal sealed record ModelFiles
{
    private ModelFiles(string checkpointPath, string configPath, string vocabularyPath, string? speakersPath)
    {
        CheckpointPath = checkpointPath;
        ConfigPath = configPath;
        VocabularyPath = vocabularyPath;
        SpeakersPath = speakersPath;
    }

    /// <summary>The checkpoint.</summary>
    public string CheckpointPath { get; }

    /// <summary>The model's <c>config.json</c>.</summary>
    public string ConfigPath { get; }

    /// <summary>The model's <c>vocab.json</c>.</summary>
    public string VocabularyPath { get; }

    /// <summary>The speaker file, when there is one.</summary>
    public string? SpeakersPath { get; }

    /// <summary>Finds the files: those that are named, the others in the model's folder, beside the checkpoint, and in the folder of the base model.</summary>
    /// <param name="options">What the application said.</param>
    /// <param name="cancellationToken">Cancels the search for a checkpoint.</param>
    /// <exception cref="ModelFileNotFoundException">A file is missing; the message says what was looked for and which option names it.</exception>
    public static ModelFiles Locate(XttsOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        string checkpoint = FindCheckpoint(options, cancellationToken);
        string config = FindConfiguration(options, checkpoint);
        return new ModelFiles(checkpoint, config, FindVocabulary(options, checkpoint, config), FindSpeakers(options, checkpoint));
    }

    /// <summary>Finds the checkpoint: the file that is named, or the one chosen in a folder.</summary>
    /// <exception cref="ModelFileNotFoundException">There is none.</exception>
    public static string FindCheckpoint(XttsOptions options, CancellationToken cancellationToken)
    {
        var (path, option) = string.IsNullOrEmpty(options.CheckpointPath) ? (options.Model, nameof(XttsOptions.Model)) : (options.CheckpointPath, nameof(XttsOptions.CheckpointPath));
        if (string.IsNullOrEmpty(path)) throw new ModelFileNotFoundException("No model was named. Set XttsOptions.Model to a checkpoint file or to the folder of a model.");
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path)) throw new ModelFileNotFoundException($"There is no file or folder '{path}'. Check the path given in XttsOptions.{option}.");
        var checkpoints = new CheckpointReader { LoadMode = options.LoadMode, Limits = options.Limits };
        if (string.IsNullOrWhiteSpace(options.Checkpoint)) return CheckpointFolder.Find(path, null, checkpoints, cancellationToken);
        return CheckpointChoice.TryParse(options.Checkpoint, out var choice)
            ? CheckpointFolder.Find(path, choice, checkpoints, cancellationToken)
            : throw new ModelFileNotFoundException($"XttsOptions.{nameof(XttsOptions.Checkpoint)} is '{options.Checkpoint}', expected 'best', 'latest', a step such as '2735', or a file name without a folder.");
    }

    /// <summary>Finds the <c>config.json</c> of a checkpoint.</summary>
    /// <exception cref="ModelFileNotFoundException">There is none.</exception>
    public static string FindConfiguration(XttsOptions options, string checkpoint)
    {
        if (!string.IsNullOrEmpty(options.ConfigPath)) return Named(options.ConfigPath, "config.json", nameof(XttsOptions.ConfigPath));
        var all = AllFolders(options, checkpoint);
        return TryFind("config.json", all) ?? throw Missing("config.json", InFolders("config.json", all), nameof(XttsOptions.ConfigPath));
    }

    /// <summary>Finds the <c>vocab.json</c> of a checkpoint.</summary>
    /// <param name="options">What the application said.</param>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="config">Its configuration, which may name the vocabulary; <see langword="null"/> when there is none.</param>
    /// <exception cref="ModelFileNotFoundException">There is none.</exception>
    public static string FindVocabulary(XttsOptions options, string checkpoint, string? config)
    {
        const string Name = "vocab.json";
        if (!string.IsNullOrEmpty(options.VocabularyPath)) return Named(options.VocabularyPath, Name, nameof(XttsOptions.VocabularyPath));
        if (TryFind(Name, Folders(options, checkpoint)) is { } beside) return beside;
        var all = AllFolders(options, checkpoint);
        var search = config is null ? null : new VocabularySearch([.. all, FolderOf(config)]);
        return search?.Find(config!) ?? TryFind(Name, all) ?? throw Missing(Name, [.. InFolders(Name, all), .. search?.Looked ?? []], nameof(XttsOptions.VocabularyPath));
    }

    /// <summary>Finds the speaker file of a checkpoint.</summary>
    /// <returns>The file, or <see langword="null"/> when none was named and none lies there.</returns>
    /// <exception cref="ModelFileNotFoundException">The one that was named is not there.</exception>
    public static string? FindSpeakers(XttsOptions options, string checkpoint) => string.IsNullOrEmpty(options.SpeakersPath)
        ? TryFind("speakers_xtts.pth", Folders(options, checkpoint))
        : Named(options.SpeakersPath, "speakers_xtts.pth", nameof(XttsOptions.SpeakersPath));

    private static List<string> AllFolders(XttsOptions options, string checkpoint)
    {
        var folders = Folders(options, checkpoint);
        return BaseFolder(options) is { } fallback && !folders.Contains(fallback) ? [.. folders, fallback] : folders;
    }

    // The folder of the model, then that of the checkpoint; the other way round when the checkpoint is of a run somewhere below.
    private static List<string> Folders(XttsOptions options, string checkpoint)
    {
        string beside = FolderOf(checkpoint);
        if (options.Model is not { Length: > 0 } model) return [beside];
        string folder = Directory.Exists(model) ? model : FolderOf(model);
        if (Path.GetFullPath(folder.Length == 0 ? "." : folder) == Path.GetFullPath(beside.Length == 0 ? "." : beside)) return [folder];
        return string.IsNullOrEmpty(options.CheckpointPath) ? [beside, folder] : [folder, beside];
    }

    private static string? BaseFolder(XttsOptions options)
    {
        if (string.IsNullOrEmpty(options.BaseModelFolder)) return null;
        return Directory.Exists(options.BaseModelFolder)
            ? options.BaseModelFolder
            : throw new ModelFileNotFoundException($"There is no folder '{options.BaseModelFolder}'. Check the path given in XttsOptions.{nameof(XttsOptions.BaseModelFolder)}.");
    }

    private static IEnumerable<string> InFolders(string name, List<string> folders) => folders.Select(folder => $"'{Path.Combine(folder, name)}'");

    private static ModelFileNotFoundException Missing(string name, IEnumerable<string> looked, string option) =>
        new($"There is no '{name}' for the model: looked for {string.Join(" and ", looked)}. Put it there, set {option}, or set {nameof(XttsOptions.BaseModelFolder)} to the folder of the model that was fine-tuned.");

    private static string? TryFind(string name, List<string> folders) => folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    // A folder may stand for the file of the usual name in it.
    private static string Named(string path, string name, string option)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, name) : path;
        return File.Exists(file) ? file : throw new ModelFileNotFoundException($"There is no file '{file}'. Check the path given in XttsOptions.{option}.");
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file) ?? "";
}
