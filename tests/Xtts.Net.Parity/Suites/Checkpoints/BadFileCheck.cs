using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>A file that must end in a typed error, or load with a remark: at the right step, naming what it must.</summary>
internal static class BadFileCheck
{
    public static void Run(CheckpointEntry entry, CheckpointBench bench, CheckLog log)
    {
        var result = BadFileRun.Run(entry, bench);
        log.Fact($"{entry.Path} outcome", Holds(entry, result), Describe(entry, result));
        foreach (string text in entry.MustName)
        {
            if (result.Message is { } message) log.Fact($"{entry.Path} names '{text}'", Names(message, text, Path.GetFileName(entry.Checkpoint)), message);
            else if (entry.Outcome == CheckpointOutcome.ErrorOrLoads) log.Fail($"{entry.Path} names '{text}'", "it loads without a remark");
        }
    }

    /// <summary>Whether a message contains a text other than by repeating the name of the file, which often tells what is wrong with it.</summary>
    private static bool Names(string message, string text, string fileName)
    {
        if (fileName.Length > 0 && !text.Contains(fileName, StringComparison.Ordinal)) message = message.Replace(fileName, "", StringComparison.Ordinal);
        return message.Contains(text, StringComparison.Ordinal);
    }

    private static bool Holds(CheckpointEntry entry, BadFileResult result) => result switch
    {
        { Error: null } => entry.Outcome == CheckpointOutcome.ErrorOrLoads,
        { Error: XttsException or IOException } => result.At == entry.At,
        _ => false,
    };

    private static string Describe(CheckpointEntry entry, BadFileResult result)
    {
        if (result.Error is null) return result.Message is null ? "loads" : $"loads: {result.Message}";
        string place = result.At == entry.At ? "" : $" (expected at {entry.At})";
        return $"at {result.At}{place}: {CheckLog.Describe(result.Error)}";
    }
}
