using System.Text.Json;
using Xtts.Net.Generation;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>The filters between logits and the choice of a code, and the probabilities after them.</summary>
internal sealed class SamplerCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        foreach (var run in entry.Items("runs"))
        {
            string name = run.RequiredText("name");
            var scores = new Lazy<float[]>(() => Filter(recording, run, name));
            recording.CompareBy($"{name}.scores", expected => ScoreDistance.Measure(scores.Value, expected));
            if (recording.Contains($"{name}.probs")) recording.CompareBy($"{name}.probs", expected => ScoreDistance.MeasureProbabilities(Softmax.Probabilities(scores.Value), expected));
            if (run.WholeNumber("kept") is { } kept)
                recording.Guard($"{name} kept", () => recording.CountDifferences($"{name} kept", Math.Abs(scores.Value.Count(float.IsFinite) - kept), $"of {kept} codes"));
        }
    }

    private static float[] Filter(Recording recording, JsonElement run, string name)
    {
        float[] scores = [.. recording.Input($"{name}.logits")];
        var filters = new ScoreFilters(new GenerationParameters
        {
            Temperature = (float)(run.Number("temperature") ?? 1),
            TopK = run.WholeNumber("top_k") ?? 0,
            TopP = (float)(run.Number("top_p") ?? 1),
            RepetitionPenalty = (float)(run.Number("repetition_penalty") ?? 1),
            AudioVocabulary = scores.Length,
        });
        foreach (int code in recording.IntegerInput($"{name}.history")) filters.Observe(code);
        filters.Apply(scores);
        return scores;
    }
}
