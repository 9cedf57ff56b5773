using System.CommandLine;
using System.CommandLine.Parsing;
using Xtts.Net.Goldens;
using Xtts.Net.Tool.Commands;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests;

/// <summary>What the documents and the help tell people to type is understood.</summary>
public sealed class DocumentedCommandsTests
{
    private static readonly Command Root = RootCommands.Create(ToolConsole.Plain(TextWriter.Null, TextWriter.Null, input: null));

    public static TheoryData<string> Documents => ["README.md", "docs/checkpoints.md", "docs/deployment.md", "docs/download.md", "docs/lexicon.md", "docs/ssml.md", "docs/text.md", "docs/troubleshooting.md", "docs/voices.md", "src/Xtts.Net.Tool/README.md"];

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_command_line_of_a_document_is_understood(string document)
    {
        string[] lines = [.. File.ReadLines(Path.Combine(GoldenFolder.RepositoryRoot(), document)).Where(line => line.StartsWith("    xtts ", StringComparison.Ordinal) && !line.Contains("PATH ", StringComparison.Ordinal))];

        lines.Should().NotBeEmpty();
        foreach (string line in lines) Parse(line.Split('#')[0]).Should().BeEmpty(line);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_example_of_a_command_is_understood(string command)
    {
        string examples = ((IHasExamples)Root.Subcommands.Single(candidate => candidate.Name == command)).Examples.Replace("\\\n", "", StringComparison.Ordinal);

        foreach (string line in examples.Split('\n'))
        {
            string call = line[line.IndexOf("xtts ", StringComparison.Ordinal)..].Split([" | wc", " > "], StringSplitOptions.None)[0];
            Parse(call).Should().BeEmpty(line);
        }
    }

    private static IEnumerable<string> Parse(string line)
    {
        string[] arguments = [.. CommandLineParser.SplitCommandLine(line.Trim()).Skip(1)];
        return Root.Parse(arguments).Errors.Select(error => error.Message);
    }
}
