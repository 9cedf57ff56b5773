using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>What <c>manifest_stages.json</c> says: the main model and every recorded stage.</summary>
public sealed class StageManifest
{
    /// <summary>Name of the manifest in a folder of goldens.</summary>
    public const string FileName = "manifest_stages.json";

    private StageManifest(JsonElement root)
    {
        Root = root;
        Model = root.RequiredText("model");
        Files = [.. root.Required("files").EnumerateObject().Select(file => new StageFile(file.Name, file.Value))];
    }

    /// <summary>The whole manifest.</summary>
    public JsonElement Root { get; }

    /// <summary>Folder of the main model, relative to the goldens.</summary>
    public string Model { get; }

    /// <summary>Every recorded file, in the manifest's order.</summary>
    public IReadOnlyList<StageFile> Files { get; }

    /// <summary>Reads the manifest of a folder.</summary>
    public static StageManifest Read(GoldenFolder folder) => new(ManifestJson.ReadFile(folder.PathOf(FileName)));

    /// <summary>The string that goes into the tokenizer for a named text: cleaned, with language tag and [SPACE].</summary>
    /// <exception cref="InvalidDataException">The manifest has no such text.</exception>
    public string TokenizerInput(string text) => Root.Required("texts").Required(text).RequiredText("tokenizer_input");
}
