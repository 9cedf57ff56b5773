using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>The recorded checkpoints by their manifest.</summary>
internal static class GoldenCheckpoints
{
    public static GoldenFolder Folder => GoldenFolder.OfRepository;

    public static CheckpointManifest Manifest { get; } = CheckpointManifest.Read(Folder);

    /// <summary>Checkpoints that must load to a recorded state.</summary>
    public static TheoryData<string> WithState =>
        [.. Manifest.Entries.Where(entry => entry.Json.Text("expected_state") is not null).Select(entry => entry.Path)];

    public static CheckpointEntry Entry(string path) => Manifest.Entries.Single(entry => entry.Path == path);

    public static ICheckpoint Open(string path) => new CheckpointReader().Open(Folder.PathOf(path));
}
