using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>What the checkpoint checks run on.</summary>
/// <param name="Folder">The goldens.</param>
/// <param name="Manifest">The manifest.</param>
/// <param name="Backend">Makes the backend.</param>
internal sealed record CheckpointBench(GoldenFolder Folder, CheckpointManifest Manifest, Func<IXttsBackend> Backend)
{
    private static readonly string[] FileFields = ["model", "config", "vocab", "expected_state", "expected"];

    /// <summary>Folder of the model that variants and bad files are made from.</summary>
    public string Base => Manifest.Root.RequiredText("base");

    /// <summary>The files of an entry's model; what it does not name is taken from the base model.</summary>
    public XttsOptions Files(CheckpointEntry entry) => new()
    {
        CheckpointPath = Folder.PathOf(entry.Checkpoint),
        ConfigPath = Folder.PathOf(entry.Json.Text("config") ?? $"{Base}/config.json"),
        VocabularyPath = Folder.PathOf(entry.Json.Text("vocab") ?? $"{Base}/vocab.json"),
    };

    /// <summary>The first file of an entry that is not on disk.</summary>
    public string? MissingFile(CheckpointEntry entry)
    {
        foreach (string file in FileFields.Select(field => entry.Json.Text(field)).Prepend(entry.Path).OfType<string>())
        {
            string path = Folder.PathOf(file);
            if (!File.Exists(path) && !Directory.Exists(path)) return file;
        }

        return null;
    }

    /// <summary>The recorded utterance of an entry, with its text, clip and settings.</summary>
    public Utterance Utterance(JsonElement run) => new()
    {
        TokenizerInput = run.RequiredText("text"),
        Clips = [ReferenceClips.PathOf(Folder, run.RequiredText("ref"))],
        Cloning = CloningRecipe.Parse(run, defaults: null),
        RepetitionPenalty = run.Number("repetition_penalty") ?? 1,
        Speed = run.Number("speed") ?? 1,
        MaxCodes = run.WholeNumber("max_new_tokens"),
    };

    /// <summary>Something that the model of an entry could say: its own recorded utterance, or another of the manifest.</summary>
    /// <exception cref="InvalidDataException">Nothing was recorded.</exception>
    public Utterance AnyUtterance() =>
        Manifest.Entries.Select(entry => entry.Json.Field("run")).OfType<JsonElement>().Select(Utterance).FirstOrDefault()
        ?? throw new InvalidDataException("The manifest records no utterance to speak.");
}
