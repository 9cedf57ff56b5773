using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Options;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Every file of <c>manifest_checkpoints.json</c>.</summary>
internal sealed class CheckpointSuite(ParityOptions options, Func<IXttsBackend> backend, CheckLog log) : ISuite
{
    private readonly GoldenFolder _folder = new(options.Goldens);

    public bool IsPresent => File.Exists(_folder.PathOf(CheckpointManifest.FileName));

    public void Run()
    {
        var manifest = CheckpointManifest.Read(_folder);
        var bench = new CheckpointBench(_folder, manifest, backend);
        foreach (var entry in manifest.Entries) Check(entry, bench);
    }

    private void Check(CheckpointEntry entry, CheckpointBench bench)
    {
        if (options.Skips(entry.Path))
        {
            log.Skip(entry.Path, "left out by --skip");
            return;
        }

        log.Guard(entry.Path, () => Open(entry, bench));
        log.Guard(entry.Path, () => CheckNothingWasCreated(entry, bench));
    }

    private void Open(CheckpointEntry entry, CheckpointBench bench)
    {
        if (bench.MissingFile(entry) is { } missing) log.Fail(entry.Path, $"'{missing}' is missing");
        else if (entry.Json.Text("layout") == "speakers") SpeakerFileCheck.Run(entry, bench, log);
        else if (entry.Outcome == CheckpointOutcome.Loads) LoadingCheck.Run(entry, bench, log);
        else BadFileCheck.Run(entry, bench, log);
    }

    private void CheckNothingWasCreated(CheckpointEntry entry, CheckpointBench bench)
    {
        foreach (string name in entry.MustNotCreate)
        {
            string? found = ForbiddenFiles.Find(name, bench.Folder.PathOf(entry.Checkpoint));
            log.Fact($"{entry.Path} creates no {name}", found is null, found ?? "");
        }
    }
}
