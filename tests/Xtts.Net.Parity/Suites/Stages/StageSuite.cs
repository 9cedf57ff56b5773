using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Options;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Every file and fact of <c>manifest_stages.json</c>.</summary>
internal sealed class StageSuite(ParityOptions options, Func<IXttsBackend> backend, CheckLog log) : ISuite
{
    private const string Folder = "stages";

    private readonly GoldenFolder _folder = new(options.Goldens);

    public bool IsPresent => File.Exists(_folder.PathOf(StageManifest.FileName));

    public void Run()
    {
        var manifest = StageManifest.Read(_folder);
        using var bench = new StageBench(_folder, manifest, backend) { OnlyLeadsAlongRecordedCodes = ReducedPrecision.Applies(options.Precision), HidesPrompts = ReducedPrecision.HidesPrompts(options) };
        ManifestFacts.Check(bench, log);
        foreach (var file in manifest.Files) log.Guard(file.Path, () => Check(file, bench));
        ListUnknownFiles(manifest);
    }

    private void Check(StageFile file, StageBench bench)
    {
        if (options.Skips(file.Path)) log.Skip(file.Path, "left out by --skip");
        else if (!File.Exists(_folder.PathOf(file.Path))) log.Fail(file.Path, "the file is missing");
        else if (ReducedPrecision.LeavesOut(options.Precision, file.Kind)) log.Skip(file.Path, $"{options.Precision} may choose other codes than single precision");
        else if (StageChecks.Unchecked.TryGetValue(file.Kind, out string? reason)) log.Skip(file.Path, $"{file.Kind}: {reason}");
        else if (StageChecks.ByKind.TryGetValue(file.Kind, out var check)) Check(file, check, bench);
        else log.Fail(file.Path, $"nothing checks the kind '{file.Kind}'");
    }

    private void Check(StageFile file, IStageCheck check, StageBench bench)
    {
        var tensors = _folder.Tensors(file.Path);
        var recording = new Recording(file.Path, tensors, file.Tolerances, log, ReducedPrecision.Tolerance(options.Precision, file.Kind));
        if (RecordedDirectory.FindDifference(tensors, file.Entry) is { } difference) log.Fail($"{file.Path} (tensors)", difference);
        log.Guard(file.Path, () => check.Run(recording, file.Entry, bench));
        recording.Close();
    }

    private void ListUnknownFiles(StageManifest manifest)
    {
        string stages = _folder.PathOf(Folder);
        if (!Directory.Exists(stages)) return;
        var known = manifest.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(stages, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string relative = Path.GetRelativePath(_folder.Root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (!known.Contains(relative)) log.Skip(relative, "not in the manifest");
        }
    }
}
