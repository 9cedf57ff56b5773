using System.Globalization;

namespace Xtts.Net.Benchmarks.Quality;

/// <summary>What the quality table is made of.</summary>
internal sealed record QualityOptions
{
    /// <summary>How it is called.</summary>
    public const string Usage =
        """
        usage: Xtts.Net.Benchmarks quality --model PATH (--voice NAME | --clip FILE) --language TAG [--text TEXT]... [--codes N] [--heavy-tails] [--layers] [--threads N]

          --model PATH     checkpoint, or folder of a model
          --voice NAME     one of the model's own voices
          --clip FILE      or a sound file to clone from
          --language TAG   language of the texts
          --text TEXT      a text; repeatable; by default two sentences in English or Hungarian
          --codes N        most codes of a text (default 200)
          --heavy-tails    replaces the weights of the GPT's blocks by random ones with heavy tails and outlier channels
          --layers         tells what becomes of each matrix of each block, too
          --threads N      threads of the backend
        """;

    private static readonly Dictionary<string, string[]> DefaultTexts = new(StringComparer.Ordinal)
    {
        ["en"] = ["It took me quite a long time to develop a voice, and now that I have it I am not going to be silent.", "She bought fresh bread and milk yesterday."],
        ["hu"] = ["A helyes válasz háromszáznegyvenöt.", "Holnap reggel korán indul a vonat.", "Melyik Magyarország legnagyobb tava?"],
    };

    /// <summary>Checkpoint or folder.</summary>
    public string Model { get; private init; } = "";

    /// <summary>A voice of the model.</summary>
    public string? Voice { get; private init; }

    /// <summary>A clip to clone from.</summary>
    public string? Clip { get; private init; }

    /// <summary>Language of the texts.</summary>
    public string Language { get; private init; } = "";

    /// <summary>The texts.</summary>
    public IReadOnlyList<string> Texts { get; private init; } = [];

    /// <summary>Most codes of a text.</summary>
    public int Codes { get; private init; } = 200;

    /// <summary>Whether the weights are replaced.</summary>
    public bool HeavyTails { get; private init; }

    /// <summary>Whether each matrix is told of.</summary>
    public bool Layers { get; private init; }

    /// <summary>Threads of the backend.</summary>
    public int? Threads { get; private init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="ArgumentException">It is not understood.</exception>
    public static QualityOptions Parse(ReadOnlySpan<string> arguments)
    {
        var options = new QualityOptions();
        for (int i = 0; i < arguments.Length; i++)
        {
            string? value = i + 1 < arguments.Length ? arguments[i + 1] : null;
            bool flag = arguments[i] is "--heavy-tails" or "--layers";
            options = (arguments[i], value) switch
            {
                ("--heavy-tails", _) => options with { HeavyTails = true },
                ("--layers", _) => options with { Layers = true },
                ("--model", not null) => options with { Model = value },
                ("--voice", not null) => options with { Voice = value },
                ("--clip", not null) => options with { Clip = value },
                ("--language", not null) => options with { Language = value },
                ("--text", not null) => options with { Texts = [.. options.Texts, value] },
                ("--codes", not null) when int.TryParse(value, CultureInfo.InvariantCulture, out int codes) && codes > 0 => options with { Codes = codes },
                ("--threads", not null) when int.TryParse(value, CultureInfo.InvariantCulture, out int threads) && threads > 0 => options with { Threads = threads },
                _ => throw new ArgumentException($"'{arguments[i]}' is not understood.{Environment.NewLine}{Usage}"),
            };
            if (!flag) i++;
        }

        if (options.Texts.Count == 0 && DefaultTexts.TryGetValue(options.Language, out string[]? texts)) options = options with { Texts = texts };
        bool complete = options.Model.Length > 0 && options.Language.Length > 0 && options.Texts.Count > 0 && options.Voice is null != options.Clip is null;
        return complete ? options : throw new ArgumentException($"A model, a voice or a clip, a language and a text are needed.{Environment.NewLine}{Usage}");
    }
}
