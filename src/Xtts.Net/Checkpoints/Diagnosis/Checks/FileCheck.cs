using Xtts.Net.Checkpoints.Diagnosis.Files;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Finds the file and tells its kind from its first bytes.</summary>
internal sealed class FileCheck : IDiagnosisCheck
{
    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            if (Directory.Exists(subject.Given) && !ChooseIn(subject, cancellationToken)) return;
            if (!File.Exists(subject.Path))
            {
                ReportMissing(subject);
                return;
            }

            byte[] start = ReadStart(subject);
            subject.Kind = FileSignatures.Detect(start);
            Report(subject, start);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or ModelFileNotFoundException)
        {
            subject.Settle(FindingCode.Unreadable, $"'{subject.FileName}' cannot be read: {e.Message}", "Check that you may read it and that no other program holds it.");
        }
    }

    // Chooses as loading does.
    private static bool ChooseIn(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        try
        {
            subject.Path = ModelFiles.FindCheckpoint(subject.Loading, cancellationToken);
        }
        catch (ModelFileNotFoundException e)
        {
            subject.Kind = FileKind.Folder;
            subject.Settle(FindingCode.FolderWithoutCheckpoint, e.Message, "Name the checkpoint file itself.");
            return false;
        }

        string folder = Path.GetDirectoryName(subject.Path) ?? "";
        if (PossibleModels.In(folder).Length > 1) subject.Note(FindingCode.CheckpointChosen, $"Of the checkpoints in '{folder}', '{subject.FileName}' was looked at; name another one to look at that.");
        return true;
    }

    private static void ReportMissing(DiagnosisSubject subject)
    {
        subject.Kind = FileKind.Missing;
        string folder = Path.GetDirectoryName(Path.GetFullPath(subject.Path)) ?? "";
        string[] files = Directory.Exists(folder) ? PossibleModels.In(folder) : [];
        string there = !Directory.Exists(folder) ? "Its folder does not exist either." : files.Length == 0 ? "Its folder holds no checkpoint." : $"Its folder holds {PossibleModels.Quote(files)}.";
        string? nearest = NearestName.Find(subject.FileName, files);
        subject.Settle(FindingCode.FileNotFound, $"There is no file '{subject.Path}'. {there}", nearest is null ? "Check the path to the checkpoint." : $"Check the path: '{nearest}' may be meant.");
    }

    private static byte[] ReadStart(DiagnosisSubject subject)
    {
        if (FileStamp.Of(subject.Path).Length == 0) return [];     // also pipes and devices, which would make opening wait for ever
        using var file = File.OpenHandle(subject.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        subject.Length = RandomAccess.GetLength(file);
        byte[] start = new byte[Math.Min(subject.Length, FileSignatures.Length)];
        int read = RandomAccess.Read(file, start, 0);
        return start[..read];
    }

    private static void Report(DiagnosisSubject subject, byte[] start)
    {
        if (subject.Kind == FileKind.GitLfsPointer)
        {
            string size = GitLfsPointer.SizeIn(start) is { } bytes ? $" of {ByteSize.Of(bytes)}" : "";
            subject.Settle(FindingCode.GitLfsPointer, $"'{subject.FileName}' is the pointer of Git LFS ({ByteSize.Of(subject.Length)} of text) to the checkpoint{size}, not the checkpoint itself.", "Run 'git lfs install' and 'git lfs pull' in the repository, or download the file itself.");
        }
        else if (FileKindFindings.Of(subject.Kind) is { } finding)
        {
            subject.Settle(finding.Code, $"'{subject.FileName}' is {finding.What}.", finding.Advice);
        }
    }
}
