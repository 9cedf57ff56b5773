using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>A greedy run of the GPT: codes and latents as the library decodes them, and what was recorded of prefill and first steps.</summary>
internal sealed class GptGreedyCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        double penalty = entry.Number("repetition_penalty") ?? 1;
        int[] ids = GreedyDecoding.Frame(bench.Model.Opened.Tokenizer, recording.IntegerInput("text_ids"));
        float[] conditioning = recording.Contains("cond") ? recording.Input("cond") : bench.RecordedConditioning(entry.RequiredText("cond"));
        var parameters = GreedyDecoding.Parameters(bench.Model.Sizes, penalty, entry.WholeNumber("cap"));
        var run = new Lazy<DecodedCodes>(() => GreedyDecoding.Run(bench.Model.Model, conditioning, ids, parameters));
        recording.CompareIntegers("codes", () => run.Value.Codes.ToArray());
        foreach (string name in recording.Names.Where(name => name.StartsWith("latents", StringComparison.Ordinal))) recording.Compare(name, () => run.Value.Latents.ToArray());
        if (entry.Text("ended") is { } ended)
            recording.Guard("ended", () => recording.CountDifferences("ended", run.Value.EndedByItself == (ended == "stop") ? 0 : 1, ended));

        var prompt = new DecodingPrompt(conditioning, ids, bench.Model.Sizes.MaxCodes);
        DecodingSteps.Compare(recording, prompt, parameters, bench);
    }
}
