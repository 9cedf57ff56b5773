namespace Xtts.Net.Tool;

/// <summary>Which troubles end a command with a message, and with which exit code. Everything else is a defect and shows as one.</summary>
internal static class Failures
{
    /// <summary>The exit code of a trouble; <see langword="null"/> for a defect.</summary>
    public static int? ExitCodeOf(Exception error) => error switch
    {
        OperationCanceledException => ExitCode.Cancelled,
        UsageException => ExitCode.Usage,
        CheckpointFormatException or CheckpointChangedException => ExitCode.Damaged,
        XttsException or IOException or UnauthorizedAccessException => ExitCode.Failure,
        _ => null,
    };

    /// <summary>What to tell the user.</summary>
    public static string MessageOf(Exception error) => error switch
    {
        OperationCanceledException => "Cancelled.",
        OutputExistsException exists => $"'{exists.Path}' is there already. Say --force to replace it, or name another file.",
        SpeechMarkupException { Detail: { } detail } => $"{error.Message} Found there: {detail}",
        _ => OptionNames.InCommandLine(error.Message),
    };
}
