using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests;

/// <summary>One run of the command in this process, with nothing connected to a terminal.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">What it wrote to the output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Lines of the output.</summary>
    public string[] Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line.</summary>
    public static Task<ToolRun> Of(params string[] arguments) => Of(arguments, input: null);

    /// <summary>Runs a command line with something piped in.</summary>
    public static async Task<ToolRun> Of(string[] arguments, string? input, CancellationToken cancellationToken = default)
    {
        using StringWriter output = new(), error = new();
        using var reader = input is null ? null : new StringReader(input);
        int code = await CommandLine.RunAsync(arguments, ToolConsole.Plain(output, error, reader), cancellationToken);
        return new ToolRun(code, output.ToString(), error.ToString());
    }
}
