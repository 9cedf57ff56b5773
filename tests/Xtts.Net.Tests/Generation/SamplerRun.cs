using System.Text.Json;
using Xtts.Net.Generation;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Generation;

/// <summary>One recorded run of the reference's score processing.</summary>
internal sealed record SamplerRun(string Name, GenerationParameters Parameters, float[] Logits, int[] History, float[] Scores, float[] Probabilities, int Kept, double ScoreTolerance, double ProbabilityTolerance)
{
    /// <summary>Every run of every file of the kind, by manifest.</summary>
    public static IReadOnlyDictionary<string, SamplerRun> All { get; } = Read();

    /// <summary>Whether top-p cut between equal scores: which of them stay is then the accident of a sort.</summary>
    public bool HasTieAtBorder
    {
        get
        {
            float worst = Filter(Parameters).Where(float.IsFinite).Min();
            return Filter(Parameters with { TopP = 1 }).Count(score => score == worst) != Filter(Parameters).Count(score => score == worst);
        }
    }

    /// <summary>Applies the filters to the recorded scores and history.</summary>
    public float[] Filter(GenerationParameters parameters)
    {
        var filters = new ScoreFilters(parameters);
        foreach (int id in History) filters.Observe(id);
        float[] scores = [.. Logits];
        filters.Apply(scores);
        return scores;
    }

    private static Dictionary<string, SamplerRun> Read()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.OfRepository.PathOf("manifest_stages.json")));
        var runs = new Dictionary<string, SamplerRun>();
        foreach (var file in manifest.RootElement.GetProperty("files").EnumerateObject().Where(file => file.Value.GetProperty("kind").GetString() == "sampler"))
        {
            var tensors = GoldenFolder.OfRepository.Tensors(file.Name);
            var tolerance = file.Value.GetProperty("tolerance");
            foreach (var run in file.Value.GetProperty("runs").EnumerateArray())
            {
                string name = run.GetProperty("name").GetString()!;
                float[] logits = tensors[name + ".logits"].Values;
                var parameters = new GenerationParameters
                {
                    Temperature = run.GetProperty("temperature").GetSingle(),
                    TopK = run.GetProperty("top_k").GetInt32(),
                    TopP = run.GetProperty("top_p").GetSingle(),
                    RepetitionPenalty = run.GetProperty("repetition_penalty").GetSingle(),
                    AudioVocabulary = logits.Length,
                };
                runs.Add(name, new SamplerRun(name, parameters, logits, [.. tensors[name + ".history"].Integers.Select(id => (int)id)], tensors[name + ".scores"].Values,
                    tensors[name + ".probs"].Values, run.GetProperty("kept").GetInt32(), tolerance.GetProperty("*.scores").GetDouble(), tolerance.GetProperty("*.probs").GetDouble()));
            }
        }

        return runs;
    }
}
