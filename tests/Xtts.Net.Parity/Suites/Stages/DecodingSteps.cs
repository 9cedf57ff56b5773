using System.Globalization;
using System.Text.RegularExpressions;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Parity.Models;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>What was recorded inside a greedy run: the prefill, and logits, scores and hidden state of single steps.</summary>
/// <remarks>Steps are led along the recorded codes, so that one step that is off does not hide the next.</remarks>
internal static partial class DecodingSteps
{
    /// <summary>Compares every tensor of prefill and steps.</summary>
    public static void Compare(Recording recording, DecodingPrompt prompt, GenerationParameters parameters, StageBench bench)
    {
        recording.CompareTapped(
            recording.Names.Where(name => name == "prefix_emb" || (IsOfPrompt(name) && !bench.HidesPrompts)),
            "gpt/",
            () => bench.Model.Tapped.Run(model => Step(model, prompt, [])));
        foreach (string name in recording.Names.Where(name => IsOfPrompt(name) && bench.HidesPrompts)) recording.Leave(name, "the processor's kernels for quantised weights hand over nothing from inside a prompt");
        foreach (string name in recording.Names)
        {
            var match = TensorName().Match(name);
            if (!match.Success) continue;
            int step = int.Parse(match.Groups["step"].Value, CultureInfo.InvariantCulture);
            var codes = new Lazy<int[]>(() => recording.IntegerInput("codes")[..step]);
            switch (match.Groups["what"].Value)
            {
                case "logits": recording.Compare(name, () => Step(bench.Model.Model, prompt, codes.Value)); break;
                case "scores": recording.Compare(name, () => Scores(Step(bench.Model.Model, prompt, codes.Value), codes.Value, parameters), Amplification(parameters)); break;
                default: recording.CompareTapped([name], "gpt/", () => Tapped(bench.Model.Tapped, prompt, codes.Value), $"step{step}."); break;
            }
        }
    }

    private static bool IsOfPrompt(string name) => name.StartsWith("prefill.", StringComparison.Ordinal);

    /// <summary>Feeds codes one by one.</summary>
    /// <returns>The logits after the last one.</returns>
    private static float[] Step(IXttsModel model, DecodingPrompt prompt, ReadOnlySpan<int> codes)
    {
        using var batch = model.CreateDecodingBatch(capacity: 1);
        batch.Add(prompt);
        foreach (int code in codes) batch.Step([code]);
        return batch.Logits(0).ToArray();
    }

    private static TappedValues Tapped(TappedModel model, DecodingPrompt prompt, int[] codes) => model.Run(tapped => Step(tapped, prompt, codes));

    /// <summary>A score is a logit, times the penalty where that is negative.</summary>
    private static double Amplification(GenerationParameters parameters) => Math.Max(1, parameters.RepetitionPenalty);

    private static float[] Scores(float[] logits, int[] codes, GenerationParameters parameters)
    {
        var filters = new ScoreFilters(parameters);
        filters.Observe(CodeSelector.PromptCode);
        filters.Observe(parameters.StartCode);
        foreach (int code in codes) filters.Observe(code);
        filters.Apply(logits);
        return logits;
    }

    [GeneratedRegex(@"^step(?<step>\d+)\.(?<what>logits|scores|hidden_ln_f)$", RegexOptions.CultureInvariant)]
    private static partial Regex TensorName();
}
