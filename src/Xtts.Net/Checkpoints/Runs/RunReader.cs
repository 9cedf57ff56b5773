namespace Xtts.Net.Checkpoints.Runs;

/// <summary>Reads runs from folder listings: opens their checkpoints, never reads a weight.</summary>
internal sealed class RunReader
{
    private const string ConfigName = "config.json", LogName = "trainer_0_log.txt";
    private readonly FolderWalk _walk;
    private readonly RunLimits _limits;
    private readonly CheckpointReader _checkpoints;
    private readonly CancellationToken _cancellationToken;
    private int _opened;

    public RunReader(FolderWalk walk, RunLimits limits, CheckpointReader checkpoints, CancellationToken cancellationToken)
    {
        _walk = walk;
        _limits = limits;
        _checkpoints = checkpoints;
        _cancellationToken = cancellationToken;
    }

    /// <summary>
    /// Whether a folder is that of a run: it holds a file of a name that only the trainer gives, or a configuration and the trainer's log. The folder that was named is one with any checkpoint in it.
    /// </summary>
    public static bool IsRun(FolderListing listing) =>
        listing.Files.Any(file => CheckpointFileName.IsTrainers(file.Name) || (listing.Depth == 0 && CheckpointFileName.IsCheckpoint(file.Name)))
        || (listing.Find(ConfigName) is not null && listing.Find(LogName) is not null);

    /// <summary>Reads a run.</summary>
    public TrainingRun Read(FolderListing listing)
    {
        var remarks = new List<string>();
        var (configPath, configuration) = ReadConfiguration(listing, remarks);
        var checkpoints = new List<RunCheckpoint>();
        foreach (var file in listing.Files.Where(file => CheckpointFileName.IsCheckpoint(file.Name)))
        {
            if (_opened++ >= _limits.Checkpoints)
            {
                remarks.Add($"Only the first {_limits.Checkpoints} checkpoints of the search were opened. Name a folder inside it.");
                break;
            }

            checkpoints.Add(Open(Path.Combine(listing.Folder, file.Name), file, out var inside));
            if (configuration.Origins.IsEmpty && inside is not null) configuration = inside;
        }

        var name = RunFolderName.Parse(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(listing.Folder))));
        return new TrainingRun
        {
            Folder = listing.Folder,
            Name = name.Name,
            Date = RunDate.Of(name, listing, checkpoints),
            ConfigPath = configPath,
            Checkpoints = [.. checkpoints.OrderBy(checkpoint => checkpoint.Step ?? long.MaxValue).ThenBy(checkpoint => checkpoint.FileName, StringComparer.Ordinal)],
            ContinuedFrom = configuration.Origins,
            Remarks = [.. remarks],
        };
    }

    private (string? Path, RunConfiguration Configuration) ReadConfiguration(FolderListing listing, List<string> remarks)
    {
        if (listing.Find(ConfigName) is not { } file) return (null, new RunConfiguration());
        if (!_walk.IsInside(file))
        {
            remarks.Add($"'{ConfigName}' is a link out of the folder that was searched, and was not followed.");
            return (null, new RunConfiguration());
        }

        string path = Path.Combine(listing.Folder, file.Name);
        var configuration = RunConfiguration.Read(path, out string? problem);
        if (problem is not null) remarks.Add(problem);
        return (path, configuration);
    }

    private RunCheckpoint Open(string path, FileInfo file, out RunConfiguration? configuration)
    {
        configuration = null;
        var found = new RunCheckpoint { Path = path, Kind = CheckpointFileName.Kind(file.Name), Step = CheckpointFileName.Step(file.Name), Bytes = 0, Written = file.LastWriteTimeUtc };
        if (!_walk.IsInside(file)) return found with { Problem = "It is a link out of the folder that was searched, and was not followed. To load it, name the file itself." };
        try
        {
            found = found with { Bytes = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length };
            using var checkpoint = _checkpoints.Open(path, _cancellationToken);
            var metadata = checkpoint.Metadata;
            if (metadata.Configuration is { } fields) configuration = RunConfiguration.Of(fields);
            bool isModel = new XttsKeyMapper().Map(checkpoint).CanonicalNames.Any(name => name.StartsWith("gpt.", StringComparison.Ordinal));
            return found with
            {
                Layout = checkpoint.Layout,
                Step = metadata.Step ?? found.Step,
                Epoch = metadata.Epoch,
                Date = metadata.Date,
                TrainLoss = metadata.TrainLoss,
                EvalLoss = metadata.EvalLoss,
                Problem = isModel ? null : "It holds no XTTS model.",
            };
        }
        catch (Exception e) when (e is XttsException or IOException or UnauthorizedAccessException)
        {
            return found with { Problem = e.Message };
        }
    }
}
