using System.Globalization;

namespace QuickStart;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Usage: QuickStart [options]

          --model PATH         XTTS v2 checkpoint (.pth, .safetensors) or a folder with one, such as a training run; default: the small demonstration model
          --checkpoint WHICH   which checkpoint of a training run: best, latest, a step, or a file name
          --base-model DIR     the model that was fine-tuned: config.json and vocab.json are taken from it when the run has none
          --config FILE        its config.json, when it does not lie beside the checkpoint
          --vocab FILE         its vocab.json, when it does not lie beside the checkpoint
          --speaker-wav FILE   reference clip of the voice; repeat it for several clips
          --text TEXT          what to say
          --language TAG       language of the text (default hu)
          --seed N             seed of the draws: the same seed, the same speech
          --greedy             always take the best code instead of drawing
          --backend NAME       onnx (default) or torch, which is there when this program is built with -p:Backend=torch
          --out FILE           the .wav to write (default quickstart.wav)
          --help               this text

        The demonstration model is very small and knows two robotic voices; it shows the way, not the quality of XTTS v2.
        """;

    public required string Model { get; init; }

    public string? Checkpoint { get; init; }

    public string? BaseModel { get; init; }

    public string? Config { get; init; }

    public string? Vocabulary { get; init; }

    public required IReadOnlyList<string> SpeakerClips { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    public ulong? Seed { get; init; }

    public bool Greedy { get; init; }

    public required string Backend { get; init; }

    public required string Output { get; init; }

    /// <returns><see langword="false"/> with a problem in words, or with none when help was asked for.</returns>
    public static bool TryParse(string[] args, out Arguments arguments, out string? problem)
    {
        arguments = null!;
        problem = null;
        string demo = Path.Combine(AppContext.BaseDirectory, "demo-voice");
        string? model = null, checkpoint = null, baseModel = null, config = null, vocabulary = null, text = null;
        string language = "hu", output = "quickstart.wav", backend = Backends.Onnx;
        ulong? seed = null;
        bool greedy = false;
        var clips = new List<string>();
        for (int i = 0; i < args.Length; i++)
        {
            string name = args[i];
            if (name is "--help" or "-h") return false;
            if (name == "--greedy")
            {
                greedy = true;
                continue;
            }

            if (++i == args.Length)
            {
                problem = $"The option {name} needs a value, or is not known.";
                return false;
            }

            switch (name)
            {
                case "--model": model = args[i]; break;
                case "--checkpoint": checkpoint = args[i]; break;
                case "--base-model": baseModel = args[i]; break;
                case "--config": config = args[i]; break;
                case "--vocab": vocabulary = args[i]; break;
                case "--speaker-wav": clips.Add(args[i]); break;
                case "--text": text = args[i]; break;
                case "--language": language = args[i]; break;
                case "--backend": backend = args[i]; break;
                case "--out": output = args[i]; break;
                case "--seed" when ulong.TryParse(args[i], NumberStyles.None, CultureInfo.InvariantCulture, out ulong value): seed = value; break;
                default:
                    problem = name == "--seed" ? $"The seed must be a whole number, not '{args[i]}'." : $"The option {name} is not known.";
                    return false;
            }
        }

        problem = Backends.Problem(backend);
        if (problem is not null) return false;
        bool english = language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        if (model is null && clips.Count == 0) clips.Add(Path.Combine(demo, english ? "ref_en.wav" : "ref_hu.wav"));
        arguments = new Arguments
        {
            Model = model ?? demo,
            Checkpoint = checkpoint,
            BaseModel = baseModel,
            Config = config,
            Vocabulary = vocabulary,
            SpeakerClips = clips,
            Text = text ?? (english ? "She bought fresh bread and milk yesterday." : "A helyes válasz háromszáznegyvenöt."),
            Language = language,
            Seed = seed,
            Greedy = greedy,
            Backend = backend,
            Output = output,
        };
        return true;
    }
}
