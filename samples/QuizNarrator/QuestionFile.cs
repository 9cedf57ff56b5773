using System.Text.Json;

namespace QuizNarrator;

/// <summary>The questions of a quiz, as a JSON file holds them.</summary>
/// <param name="Language">Language tag of all texts.</param>
/// <param name="Topics">The topics; the command line counts them from 1.</param>
internal sealed record QuestionFile(string Language, IReadOnlyList<Topic> Topics)
{
    private const long MaxBytes = 4 << 20;

    /// <exception cref="InvalidDataException">It is no question file; the message says where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static QuestionFile Load(string path)
    {
        string name = Path.GetFileName(path);
        using var stream = File.OpenRead(path);
        if (stream.Length > MaxBytes) throw new InvalidDataException($"'{name}' has {stream.Length} bytes, too many for a question file.");
        try
        {
            var file = JsonSerializer.Deserialize(stream, QuizJson.Default.QuestionFile) ?? throw new InvalidDataException($"'{name}' holds no questions.");
            if (file.Topics.Any(topic => topic.Questions.Count == 0)) throw new InvalidDataException($"'{name}' has a topic without questions.");
            return file;
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{name}' is no question file: {error.Message}", error);
        }
    }

    /// <summary>What is spoken, in order: the introduction of a topic, then each question and its answer.</summary>
    /// <param name="topic">Number of the topic, from 1.</param>
    /// <param name="count">How many of its questions, from the first.</param>
    public IReadOnlyList<Utterance> Plan(int topic, int count)
    {
        var chosen = Topics[topic - 1];
        var plan = new List<Utterance> { new("00-topic.wav", Mood.Neutral, chosen.Introduction, PauseSeconds: 0.8) };
        for (int i = 0; i < count; i++)
        {
            plan.Add(new Utterance($"{i + 1:00}-question.wav", Mood.Question, chosen.Questions[i].Text, PauseSeconds: 1.5));
            plan.Add(new Utterance($"{i + 1:00}-answer.wav", Mood.Excitement, chosen.Questions[i].Answer, PauseSeconds: 1));
        }

        return plan;
    }
}
