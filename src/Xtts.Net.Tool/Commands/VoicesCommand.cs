using System.CommandLine;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts voices</c>: lists, shows, blends and deletes voice files.</summary>
internal sealed class VoicesCommand : Command, IHasExamples
{
    /// <param name="console">Where it writes.</param>
    public VoicesCommand(ToolConsole console)
        : base("voices", "Lists the voice files of a folder, shows where a voice comes from, blends voices, deletes one. Needs no model.")
    {
        Add(new ListVoicesCommand(console));
        Add(new ShowVoiceCommand(console));
        Add(new BlendVoicesCommand(console));
        Add(new DeleteVoiceCommand(console));
        SetAction(ExplainThatACommandIsMissing);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts voices list voices
        xtts voices show quiz.safetensors
        xtts voices blend calm.safetensors=0.7 excited.safetensors=0.3 --out quiz.safetensors
        xtts voices delete voices quiz
        """;

    private static int ExplainThatACommandIsMissing(ParseResult arguments) => throw new UsageException("Say what to do with voices: list, show, blend or delete.");
}
