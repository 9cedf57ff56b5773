using Xtts.Net.Checkpoints.Export;

namespace Xtts.Net.Tests.Checkpoints.Export;

/// <summary>A folder for the exports of a test, deleted at the end.</summary>
internal sealed class ExportFolder : IDisposable
{
    public ExportFolder() => Root = Directory.CreateTempSubdirectory("export + ő ").FullName;

    public string Root { get; }

    /// <summary>Everything in the folder, by name.</summary>
    public IEnumerable<string> Content => Directory.EnumerateFileSystemEntries(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public string At(string name) => Path.Combine(Root, name);

    /// <summary>Exports a recorded checkpoint into the folder.</summary>
    public Task<ExportResult> Export(string golden, string name, ExportPrecision precision = ExportPrecision.Keep) =>
        CheckpointExporter.ExportAsync(GoldenCheckpoints.Folder.PathOf(golden), At(name), new ExportOptions { Precision = precision });

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
