using System.Globalization;
using Xtts.Net.Checkpoints.Runs;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Training runs for people.</summary>
internal static class RunCatalogText
{
    /// <summary>Writes every run with its checkpoints.</summary>
    public static void Write(RunCatalog catalog, Report report)
    {
        bool first = true;
        foreach (var run in catalog.Runs)
        {
            if (!first) report.Line();
            first = false;
            Write(run, report);
        }
    }

    private static void Write(TrainingRun run, Report report)
    {
        report.Field("Run", run.Name, Styles.Heading);
        report.Field("Started", run.Date.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture));
        report.Field("Folder", run.Folder);
        report.Field("Best", run.Best is { } best ? $"{best.FileName}{(best.Loss is { } loss ? $", loss {Loss(loss)}" : "")}" : null);
        foreach (var origin in run.ContinuedFrom) report.Field("Continues", origin.RunFolder is { } folder ? $"{Path.GetFileName(folder)} ({origin.Setting})" : $"{origin.Path} ({origin.Setting})");
        foreach (string remark in run.Remarks) report.Field("Remark", remark, Styles.Remark);
        WriteCheckpoints(run, report);
        foreach (var checkpoint in run.Checkpoints.Where(checkpoint => checkpoint.Problem is not null)) report.Item("problem", Styles.Bad, checkpoint.Problem!);
    }

    private static void WriteCheckpoints(TrainingRun run, Report report)
    {
        var table = Tables.Create("Checkpoint", "step", "epoch", "date", "train", "eval", "size");
        foreach (var checkpoint in run.Checkpoints)
        {
            Tables.AddRow(
                table,
                checkpoint.FileName, Number(checkpoint.Step), Number(checkpoint.Epoch), DateOf(checkpoint),
                checkpoint.TrainLoss is { } train ? Loss(train) : "", checkpoint.EvalLoss is { } eval ? Loss(eval) : "", Numbers.Bytes(checkpoint.Bytes));
        }

        report.Table(table);
    }

    // The trainer writes November 22, 2026; what it wrote stays where it is no such date.
    private static string DateOf(RunCheckpoint checkpoint)
    {
        if (checkpoint.Date is { } written && !DateTime.TryParse(written, CultureInfo.InvariantCulture, out _)) return written;
        var date = checkpoint.Date is { } text ? DateTime.Parse(text, CultureInfo.InvariantCulture) : checkpoint.Written;
        return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Number(long? value) => value is { } number ? Numbers.Count(number) : "";

    private static string Loss(double loss) => loss.ToString("0.####", CultureInfo.InvariantCulture);
}
