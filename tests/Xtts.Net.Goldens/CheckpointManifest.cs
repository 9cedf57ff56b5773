using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>What <c>manifest_checkpoints.json</c> says: every checkpoint, variant and bad file.</summary>
public sealed class CheckpointManifest
{
    /// <summary>Name of the manifest in a folder of goldens.</summary>
    public const string FileName = "manifest_checkpoints.json";

    private CheckpointManifest(JsonElement root)
    {
        Root = root;
        Entries =
        [
            .. root.EnumerateObject()
                .Where(section => IsListOfFiles(section.Value))
                .SelectMany(section => section.Value.EnumerateObject().Select(entry => new CheckpointEntry(section.Name, entry.Name, entry.Value))),
        ];
    }

    /// <summary>The whole manifest.</summary>
    public JsonElement Root { get; }

    /// <summary>Every entry of every section, in the manifest's order.</summary>
    public IReadOnlyList<CheckpointEntry> Entries { get; }

    /// <summary>Reads the manifest of a folder.</summary>
    public static CheckpointManifest Read(GoldenFolder folder) => new(ManifestJson.ReadFile(folder.PathOf(FileName)));

    private static bool IsListOfFiles(JsonElement section) =>
        section.ValueKind == JsonValueKind.Object && section.EnumerateObject().Any(entry => entry.Value.Field("outcome") is not null);
}
