using Xtts.Net.Checkpoints.Diagnosis.Contents;
using Xtts.Net.Checkpoints.Diagnosis.Files;
using Xtts.Net.Checkpoints.Layouts;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Opens the checkpoint; says what the file is when that fails.</summary>
internal sealed class OpeningCheck : IDiagnosisCheck
{
    private const string Again = "Copy or download it again, and compare its size with what the source states.";
    private const string Untrusted = "Do not open it with Python; get the checkpoint from a source that you trust.";

    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            subject.Open(cancellationToken);
            if (subject.Checkpoint!.Container == CheckpointContainer.TorchLegacy)
                subject.Note(FindingCode.LegacyFormat, "The file is in the format of torch.save before version 1.6 (pickles one after another, no zip archive). It is read like the newer one.");
        }
        catch (UnsafePickleException e)
        {
            subject.Settle(FindingCode.UnsafePickle, e.Message, Untrusted);
        }
        catch (UnsupportedCheckpointException e)
        {
            subject.Settle(FindingCode.UnsupportedFile, e.Message, "Name a checkpoint of XTTS v2 in the .pth or .safetensors format.");
        }
        catch (Exception e) when (e is CheckpointException or ModelFileNotFoundException)
        {
            Explain(subject, e, cancellationToken);
        }
    }

    private static void Explain(DiagnosisSubject subject, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            using var file = DiskFile.Open(subject.Path, CheckpointLoadMode.Copy, CheckpointLimits.Default);
            if (subject.Kind == FileKind.Zip) ExplainZip(subject, file, error, cancellationToken);
            else if (subject.Kind == FileKind.Safetensors && SafetensorsLength.IsBeyond(file)) subject.Settle(FindingCode.Truncated, error.Message, Again);
            else if (subject.Kind is FileKind.Unknown && !IsNamedSafetensors(subject)) subject.Settle(FindingCode.OtherFormat, error.Message, "Name a checkpoint of XTTS v2 in the .pth or .safetensors format.");
            else subject.Settle(FindingCode.DamagedFile, error.Message, Again);
        }
        catch (Exception e) when (e is XttsException or IOException)
        {
            subject.Settle(FindingCode.DamagedFile, error.Message, Again);
        }
    }

    private static void ExplainZip(DiagnosisSubject subject, CheckpointFile file, Exception error, CancellationToken cancellationToken)
    {
        if (ZipContents.IsTruncated(file)) subject.Settle(FindingCode.Truncated, error.Message, Again);
        else if (ZipContents.IsPacked(file)) subject.Settle(FindingCode.ZipWithoutPickle, $"'{subject.FileName}' is an ordinary zip archive with compressed files in it; torch.save does not compress.", "Unpack it and name the checkpoint inside.");
        else if (!ZipContents.HasPickle(file, cancellationToken)) subject.Settle(FindingCode.ZipWithoutPickle, error.Message, "Unpack it and name the checkpoint inside.");
        else if (PickledContent.Of(TorchZipArchive.Open(file, cancellationToken).Value) is { } content) ReportContent(subject, content);
        else subject.Settle(FindingCode.DamagedFile, error.Message, Again);
    }

    private static void ReportContent(DiagnosisSubject subject, PickledContent found)
    {
        subject.Content = found.Content;
        var (code, what, advice) = ContentFindings.Of(found.Content);
        subject.Settle(code, $"'{subject.FileName}' is {what} ({found.Detail}).", advice);
    }

    private static bool IsNamedSafetensors(DiagnosisSubject subject) => subject.FileName.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase);
}
