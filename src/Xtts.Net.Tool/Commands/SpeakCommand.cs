using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Markup;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts speak</c>: text to a WAV file, or lines of text to numbered WAV files.</summary>
internal sealed class SpeakCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly ModelOptions _model = new();
    private readonly VoiceOptions _voice = new();
    private readonly GenerationOptions _generation = new();
    private readonly Argument<string?> _text = new("TEXT") { Description = "What to say. Without it, what is piped in.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _language = new("--language", "-l") { Description = "Language of the text, such as en, hu or zh-cn.", Required = true, HelpName = "TAG" };
    private readonly Option<string?> _lines = new("--lines") { Description = "Say every line of this file into a WAV of its own; - for what is piped in.", HelpName = "FILE" };
    private readonly Option<string> _output = new("--out", "-o") { Description = "The WAV to write; with --lines the folder for 001.wav, 002.wav and so on.", HelpName = "PATH", DefaultValueFactory = _ => "speech.wav" };
    private readonly Option<bool> _ssml = new("--ssml") { Description = "The text is SSML: <speak>…<break time=\"500ms\"/>…</speak>." };
    private readonly LexiconOption _lexicon = new();
    private readonly Option<double?> _speed = NumberOption.Of<double>("--speed", "1 as the model speaks (default), 1.25 faster, 0.8 slower.", "FACTOR");

    /// <param name="console">Where it reads and writes.</param>
    public SpeakCommand(ToolConsole console)
        : base("speak", "Speaks a text into a WAV file (24 kHz, mono, 16 bits).")
    {
        _console = console;
        Add(_text);
        _voice.AddTo(this);
        Add(_language);
        Add(_lines);
        Add(_output);
        Add(_ssml);
        _lexicon.AddTo(this);
        Add(_speed);
        _generation.AddTo(this);
        _model.AddTo(this);
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts speak "It took me quite a long time." --model XTTS-v2 --clip me.wav -l en
        xtts speak "Melyik Magyarország legnagyobb tava?" -m run/best_model_2735.pth \
            --voice quiz.safetensors -l hu --seed 42 --out question.wav
        echo "Which lake is it?" | xtts speak -m XTTS-v2 -v "Ana Florence" -l en
        xtts speak --ssml "<speak>Egy.<break time='1s'/>Kettő.</speak>" \
            -m XTTS-v2 -c me.wav -l hu
        xtts speak "Az Xtts beszél." --lexicon words.json -m XTTS-v2 -c me.wav -l hu
        xtts speak --lines questions.txt -m XTTS-v2 -v quiz.safetensors -l hu -o wavs
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var work = await ReadWorkAsync(arguments, cancellationToken);
        var generation = _generation.Read(arguments);
        var lexicon = _lexicon.Read(arguments);
        var markup = arguments.GetValue(_ssml) ? TextMarkup.Ssml : TextMarkup.None;
        double speed = arguments.GetValue(_speed) ?? 1;
        if (!(speed is >= 0.05 and <= 20)) throw new UsageException("--speed must be 0.05 to 20.");

        await using var xtts = await _model.LoadAsync(arguments, _console, new WarningLog(_console), cancellationToken);
        var voice = await _voice.LoadAsync(arguments, xtts, cancellationToken);
        var report = _console.Report();
        report.Field("Voice", voice.Name);
        foreach (var (text, path) in work)
        {
            long started = Stopwatch.GetTimestamp();
            var request = new SpeechRequest
            {
                Text = text, Markup = markup, Voice = voice, Language = arguments.GetRequiredValue(_language), Lexicon = lexicon, Speed = speed, Generation = generation,
            };
            var speech = await xtts.SynthesizeAsync(request, cancellationToken);
            speech.Save(path);
            report.Field("Written", Describe(path, speech, Stopwatch.GetElapsedTime(started)));
        }

        return ExitCode.Success;
    }

    private async Task<IReadOnlyList<SpokenText>> ReadWorkAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        string? text = arguments.GetValue(_text), lines = arguments.GetValue(_lines);
        string output = arguments.GetRequiredValue(_output);
        if (lines is not null)
        {
            if (text is not null) throw new UsageException("Give either a text or --lines, not both.");
            if (arguments.GetResult(_output) is null or { Implicit: true }) throw new UsageException("With --lines, name the folder for the WAV files: --out FOLDER.");
            return SpokenText.OfLines(await ReadAsync(lines, cancellationToken), output);
        }

        text ??= _console.HasInput ? await _console.ReadInputAsync(cancellationToken) : throw new UsageException("There is nothing to say: give a text, pipe one in, or name a file with --lines.");
        return [new SpokenText(text, output)];
    }

    private async Task<string> ReadAsync(string path, CancellationToken cancellationToken) => path == "-"
        ? await _console.ReadInputAsync(cancellationToken)
        : await File.ReadAllTextAsync(path, cancellationToken);

    private static string Describe(string path, Speech speech, TimeSpan elapsed)
    {
        string cut = speech.EndedByItself ? "" : ", cut off at the limit of codes";
        string seed = speech.Seed is { } number ? $", seed {number}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{path}, {speech.Duration.TotalSeconds:F2} s of speech in {elapsed.TotalSeconds:F2} s{seed}{cut}");
    }
}
