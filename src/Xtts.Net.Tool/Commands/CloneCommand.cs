using System.CommandLine;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Tool.Voices;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts clone</c>: a voice file from clips.</summary>
internal sealed class CloneCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly ModelOptions _model = new();
    private readonly Argument<string[]> _clips = new("CLIPS") { Description = "Sound files of one speaker, in order: WAV, and what ffmpeg reads; the first 30 seconds of all together shape the voice.", Arity = ArgumentArity.OneOrMore };
    private readonly VoiceFileOptions _file = new("made of the names of the clips");
    private readonly Option<double?> _trim = NumberOption.Of<double>("--trim", "Trim silence that lies this many decibels below the loudest part, such as 30.", "DB");

    /// <param name="console">Where it writes.</param>
    public CloneCommand(ToolConsole console)
        : base("clone", "Clones a voice from clips into a small voice file, to speak with later.")
    {
        _console = console;
        Add(_clips);
        _file.AddTo(this);
        Add(_trim);
        _model.AddTo(this);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts clone me.wav --model XTTS-v2 --out me.safetensors
        xtts clone question1.wav excitement1.wav --model run/best_model_2735.pth \
            --name "Quiz master" --trim 30 --out quiz.safetensors
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string output = _file.RequireOutput(arguments);
        string[] clips = arguments.GetRequiredValue(_clips);
        var settings = new CloningSettings { TrimDecibels = arguments.GetValue(_trim) };
        Settings.Check(settings.Validate);

        await using var xtts = await _model.LoadAsync(arguments, _console, cancellationToken: cancellationToken);
        var quality = clips.All(CanBeReadTwice) ? await xtts.InspectClipsAsync(clips, settings, cancellationToken) : new ReferenceClipReport();
        var voice = await xtts.CloneVoiceAsync(clips, settings, cancellationToken);
        if (_file.NameOf(arguments) is { } name) voice = voice.WithLabel(name, voice.Provenance);
        await VoiceFile.SaveAsync(voice, output, cancellationToken);

        var report = _console.Report();
        report.Field("Voice", voice.Name);
        report.Field("Clips", string.Join(", ", clips.Select(Path.GetFileName)));
        ClipReportText.WriteRemarks(quality, report);
        report.Field("Model", xtts.Description.CheckpointPath);
        report.Field("Written", $"{output}, {Numbers.Bytes(new FileInfo(output).Length)}");
        return ExitCode.Success;
    }

    // A pipe has no length.
    private static bool CanBeReadTwice(string clip) => new FileInfo(clip) is { Exists: true, Length: > 0 };
}
