using System.CommandLine;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Tool.Voices;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts clips</c>: how good reference clips are.</summary>
internal sealed class ClipsCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly ModelOptions _model = new(isRequired: false);
    private readonly Argument<string[]> _clips = new("CLIPS") { Description = "Sound files of one speaker, in order.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _json = new("--json") { Description = "Write JSON." };

    /// <param name="console">Where it writes.</param>
    public ClipsCommand(ToolConsole console)
        : base("clips", "Looks at clips before a voice is cloned from them: length, noise, clipping, silence; with a model also whether they are of one speaker.")
    {
        _console = console;
        Add(_clips);
        Add(_json);
        _model.AddTo(this);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts clips question1.wav excitement1.mp3
        xtts clips question1.wav excitement1.wav --model XTTS-v2
        xtts clips me.wav --json
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string[] clips = arguments.GetRequiredValue(_clips);
        var report = await InspectAsync(clips, arguments, cancellationToken);
        if (arguments.GetValue(_json)) ClipReportJson.Write(report, _console.Output);
        else ClipReportText.Write(report, _console.Report());
        return ExitCode.Success;
    }

    private async Task<ReferenceClipReport> InspectAsync(string[] clips, ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!_model.IsGiven(arguments)) return await new ClipInspector(_model.FfmpegPath(arguments)).InspectAsync(clips, cancellationToken: cancellationToken);
        await using var xtts = await _model.LoadAsync(arguments, _console, cancellationToken: cancellationToken);
        return await xtts.InspectClipsAsync(clips, cancellationToken: cancellationToken);
    }
}
