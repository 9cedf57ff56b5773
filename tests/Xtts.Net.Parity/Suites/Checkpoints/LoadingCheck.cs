using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>A checkpoint that must load: layout, account of keys, metadata, stored types, values, sizes, and what it says.</summary>
internal static class LoadingCheck
{
    public static void Run(CheckpointEntry entry, CheckpointBench bench, CheckLog log)
    {
        var files = bench.Files(entry);
        using var checkpoint = new CheckpointReader().Open(files.CheckpointPath!);
        var keys = new XttsKeyMapper().Map(checkpoint);
        log.Guard($"{entry.Path} layout", () => CheckLayout(entry, checkpoint, log));
        log.Guard($"{entry.Path} keys", () => KeyFacts.Check(entry, checkpoint, keys, log));
        log.Guard($"{entry.Path} stored types", () => StoredTypeFacts.Check(entry, checkpoint, keys, log));
        log.Guard($"{entry.Path} metadata", () => MetadataFacts.Check(entry, checkpoint.Metadata, log));
        log.Guard($"{entry.Path} values", () => ExpectedState.Check(entry, checkpoint, keys, bench.Folder, log));
        log.Guard($"{entry.Path} loads", () => Load(entry, files, log));
        if (entry.Json.Field("run") is { } run) RunCheck.Run(entry, run, files, bench, log);
    }

    private static void CheckLayout(CheckpointEntry entry, ICheckpoint checkpoint, CheckLog log)
    {
        string expected = entry.Json.RequiredText("layout"), actual = checkpoint.Layout.ToString();
        log.Fact($"{entry.Path} layout", string.Equals(actual, expected, StringComparison.OrdinalIgnoreCase), $"{actual}, recorded as {expected}");
    }

    private static void Load(CheckpointEntry entry, XttsOptions files, CheckLog log)
    {
        using var model = OpenedModel.Open(files);
        log.Fact($"{entry.Path} loads", holds: true, $"{model.Keys.CanonicalNames.Count} tensors");
        if (entry.Json.Field("sizes") is { } sizes) log.SizesAgree($"{entry.Path} sizes", model.Weights.Sizes, sizes);
    }
}
