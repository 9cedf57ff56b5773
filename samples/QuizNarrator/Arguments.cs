using System.Globalization;

namespace QuizNarrator;

/// <summary>What the command line asks for.</summary>
internal sealed record Arguments
{
    public const string Usage = """
        Usage: QuizNarrator TOPIC COUNT [options]      such as: QuizNarrator 4 2

          --questions FILE     questions to ask; default: the Hungarian ones of this sample
          --model PATH         XTTS v2 checkpoint or a folder with one; default: the small demonstration model
          --voice-dir FOLDER   clips of one speaker in three moods: question*.wav, excitement*.wav, neutral*.wav; default: the clip of the demonstration model
          --blend              one voice, mixed of all moods, instead of one for each
          --out FOLDER         where the waves go (default quiz-TOPIC)
          --seed N             seed of the draws: the same seed, the same speech (default 1)
          --help               this text and the topics
        """;

    private static readonly string Demo = Path.Combine(AppContext.BaseDirectory, "demo-voice");

    public int Topic { get; private set; }

    public int Count { get; private set; }

    public string Questions { get; private set; } = Path.Combine(AppContext.BaseDirectory, "questions.hu.json");

    public string Model { get; private set; } = Demo;

    public string? VoiceFolder { get; private set; }

    public bool Blend { get; private set; }

    public string Output { get; private set; } = "";

    public ulong Seed { get; private set; } = 1;

    public bool Help { get; private set; }

    public static string DemoClip => Path.Combine(Demo, "ref_hu.wav");

    /// <exception cref="ArgumentException">An argument is missing or wrong; the message is for people.</exception>
    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments();
        var numbers = new List<int>();
        for (int i = 0; i < args.Length; i++)
        {
            string name = args[i];
            string Value() => ++i < args.Length && args[i].Length > 0 ? args[i] : throw new ArgumentException($"The option {name} needs a value.");
            switch (name)
            {
                case "--help" or "-h": parsed.Help = true; break;
                case "--questions": parsed.Questions = Value(); break;
                case "--model": parsed.Model = Value(); break;
                case "--voice-dir": parsed.VoiceFolder = Value(); break;
                case "--blend": parsed.Blend = true; break;
                case "--out": parsed.Output = Value(); break;
                case "--seed":
                    parsed.Seed = ulong.TryParse(Value(), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
                        ? seed : throw new ArgumentException($"The seed must be a whole number, not '{args[i]}'.");
                    break;
                default:
                    if (name.StartsWith("--", StringComparison.Ordinal)) throw new ArgumentException($"The option {name} is not known.");
                    numbers.Add(int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
                        ? number : throw new ArgumentException($"'{name}' is no number of a topic or of questions; both count from 1."));
                    break;
            }
        }

        if (args.Length == 0) parsed.Help = true;
        if (parsed.Help) return parsed;
        if (numbers is not [int topic, int count]) throw new ArgumentException("Say the number of a topic and how many of its questions, such as 4 2.");
        if (parsed.Model != Demo && parsed.VoiceFolder is null) throw new ArgumentException("With --model say also whose voice it is, with --voice-dir FOLDER.");
        (parsed.Topic, parsed.Count) = (topic, count);
        if (parsed.Output.Length == 0) parsed.Output = $"quiz-{topic}";
        return parsed;
    }

    /// <exception cref="ArgumentException">The file has no such topic, or not so many questions in it.</exception>
    public void CheckAgainst(QuestionFile file)
    {
        if (Topic > file.Topics.Count) throw new ArgumentException($"There is no topic {Topic}; there are {file.Topics.Count}.");
        var topic = file.Topics[Topic - 1];
        if (Count > topic.Questions.Count) throw new ArgumentException($"Topic {Topic}, {topic.Title}, has {topic.Questions.Count} questions, not {Count}.");
    }
}
