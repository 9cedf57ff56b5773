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

    /// <summary>Finds the files: those that are named, and the others in the model's folder and beside the checkpoint.</summary>
    /// <param name="options">What the application said.</param>
    /// <exception cref="ModelFileNotFoundException">A file is missing; the message says what was looked for and which option names it.</exception>
    public static ModelFiles Locate(XttsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string checkpoint = FindCheckpoint(options);
        List<string> folders = [];
        if (options.Model is { Length: > 0 } model) folders.Add(Directory.Exists(model) ? model : FolderOf(model));
        if (!folders.Contains(FolderOf(checkpoint))) folders.Add(FolderOf(checkpoint));
        return new ModelFiles(
            checkpoint,
            Find(options.ConfigPath, "config.json", folders, nameof(XttsOptions.ConfigPath)),
            Find(options.VocabularyPath, "vocab.json", folders, nameof(XttsOptions.VocabularyPath)),
            string.IsNullOrEmpty(options.SpeakersPath) ? TryFind("speakers_xtts.pth", folders) : Named(options.SpeakersPath, "speakers_xtts.pth", nameof(XttsOptions.SpeakersPath)));
    }

    private static string FindCheckpoint(XttsOptions options)
    {
        var (path, option) = string.IsNullOrEmpty(options.CheckpointPath) ? (options.Model, nameof(XttsOptions.Model)) : (options.CheckpointPath, nameof(XttsOptions.CheckpointPath));
        if (string.IsNullOrEmpty(path)) throw new ModelFileNotFoundException("No model was named. Set XttsOptions.Model to a checkpoint file or to the folder of a model.");
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path)) throw new ModelFileNotFoundException($"There is no file or folder '{path}'. Check the path given in XttsOptions.{option}.");
        return CheckpointFolder.Find(path) ?? throw new ModelFileNotFoundException(
            $"The folder '{path}' has no checkpoint: looked for {CheckpointFolder.Order}. Set {nameof(XttsOptions.CheckpointPath)} to the file.");
    }

    private static string Find(string? named, string name, List<string> folders, string option)
    {
        if (!string.IsNullOrEmpty(named)) return Named(named, name, option);
        return TryFind(name, folders)
            ?? throw new ModelFileNotFoundException($"There is no '{name}' for the model: looked for {string.Join(" and ", folders.Select(folder => $"'{Path.Combine(folder, name)}'"))}. Put it there or set {option}.");
    }

    private static string? TryFind(string name, List<string> folders) => folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    // A folder may stand for the file of the usual name in it.
    private static string Named(string path, string name, string option)
    {
        string file = Directory.Exists(path) ? Path.Combine(path, name) : path;
        return File.Exists(file) ? file : throw new ModelFileNotFoundException($"There is no file '{file}'. Check the path given in XttsOptions.{option}.");
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file) ?? "";
}
