using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>Writes the model of a checkpoint under its canonical names, without optimizer and training data.</summary>
/// <remarks>
/// The file is written under a temporary name beside its target, read back and held against the source, and moved when it is complete; whatever goes wrong, and on cancellation, nothing is left and the
/// target is as it was. Memory does not depend on the size of the checkpoint. Weight norm stays in its two halves, as in released models. The same source and options give the same bytes. Thread-safe.
/// </remarks>
public static class CheckpointExporter
{
    /// <summary>Exports a checkpoint file, or one of a training run.</summary>
    /// <param name="sourcePath">A checkpoint file, or a folder with one.</param>
    /// <param name="outputPath">The file to write; its folder must exist.</param>
    /// <param name="options">Format, precision, whether to overwrite.</param>
    /// <param name="progress">Told of how far it is, on the thread that works.</param>
    /// <param name="cancellationToken">Cancels at any point.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such checkpoint.</exception>
    /// <exception cref="CheckpointException">The source cannot be read, or is no XTTS v2 model.</exception>
    /// <exception cref="ExportException">The output cannot be written; the subtype says why.</exception>
    public static Task<ExportResult> ExportAsync(string sourcePath, string outputPath, ExportOptions? options = null, IProgress<ExportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sourcePath);
        ArgumentException.ThrowIfNullOrWhiteSpace(outputPath);
        options ??= new ExportOptions();
        return Task.Run(
            () =>
            {
                var reader = new CheckpointReader { LoadMode = options.LoadMode };
                string file = Directory.Exists(sourcePath) ? CheckpointFolder.Find(sourcePath, options.Checkpoint, reader, cancellationToken) : sourcePath;
                using var checkpoint = reader.Open(file, cancellationToken);
                return Export(checkpoint, outputPath, options, progress, cancellationToken);
            },
            cancellationToken);
    }

    /// <summary>Exports an open checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint; stays open.</param>
    /// <param name="outputPath">The file to write; its folder must exist.</param>
    /// <param name="options">Format, precision, whether to overwrite.</param>
    /// <param name="progress">Told of how far it is, on the thread that works.</param>
    /// <param name="cancellationToken">Cancels at any point.</param>
    /// <exception cref="CheckpointException">It is no XTTS v2 model.</exception>
    /// <exception cref="ExportException">The output cannot be written; the subtype says why.</exception>
    public static Task<ExportResult> ExportOpenAsync(ICheckpoint checkpoint, string outputPath, ExportOptions? options = null, IProgress<ExportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentException.ThrowIfNullOrWhiteSpace(outputPath);
        options ??= new ExportOptions();
        return Task.Run(() => Export(checkpoint, outputPath, options, progress, cancellationToken), cancellationToken);
    }

    private static ExportResult Export(ICheckpoint checkpoint, string outputPath, ExportOptions options, IProgress<ExportProgress>? progress, CancellationToken cancellationToken)
    {
        var format = options.Format ?? FormatOf(outputPath);
        progress?.Report(new ExportProgress(ExportStage.Preparing, 0, Path.GetFileName(checkpoint.Path)));
        try
        {
            if (FileIdentity.AreOne(checkpoint.Path, outputPath)) throw new ExportException($"'{outputPath}' is the checkpoint that is read. Name another output.");
            var plan = ExportPlan.Of(checkpoint, options.Precision);
            IOutputLayout layout = format == ExportFormat.Safetensors
                ? new SafetensorsLayout(plan, checkpoint.Metadata)
                : new TorchArchiveLayout(plan);
            new ExportRun(checkpoint, plan, layout, new ExportReport(progress, plan.Tensors.Sum(tensor => tensor.Bytes)), cancellationToken).Write(outputPath, options.Overwrite);
            progress?.Report(new ExportProgress(ExportStage.Done, 1, Path.GetFileName(outputPath)));
            return new ExportResult
            {
                SourcePath = checkpoint.Path,
                SourceBytes = new FileInfo(RealPath.Of(checkpoint.Path)).Length,
                OutputPath = outputPath,
                OutputBytes = layout.Length,
                Format = format,
                KeysRead = checkpoint.Tensors.Count,
                KeysWritten = plan.Tensors.Length,
                KeysRenamed = plan.Renamed,
                KeysConverted = plan.Tensors.Count(tensor => tensor.IsConverted),
                LeftOut = plan.LeftOut,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ExportException($"'{outputPath}' cannot be written: {e.Message}", e);
        }
    }

    private static ExportFormat FormatOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".PTH" or ".PT" => ExportFormat.Torch,
        ".SAFETENSORS" => ExportFormat.Safetensors,
        var ending => throw new ExportException($"The ending '{ending}' of '{path}' does not tell a format. End it in .pth or .safetensors, or say the format."),
    };
}
