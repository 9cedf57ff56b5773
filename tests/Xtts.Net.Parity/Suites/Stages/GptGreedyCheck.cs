using System.Text.Json;
using Xtts.Net.Backends;
using Xtts.Net.Generation;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis.Decoding;

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
        if (bench.OnlyLeadsAlongRecordedCodes) LeaveChoices(recording);
        else CompareChoices(recording, entry, bench, new DecodingPrompt(conditioning, ids, 1), parameters);

        var prompt = new DecodingPrompt(conditioning, ids, bench.Model.Sizes.MaxCodes);
        DecodingSteps.Compare(recording, prompt, parameters, bench);
    }

    private static void CompareChoices(Recording recording, JsonElement entry, StageBench bench, DecodingPrompt prompt, GenerationParameters parameters)
    {
        var run = new Lazy<DecodedCodes>(() => GreedyDecoding.Run(bench.Model.Model, prompt.Conditioning.ToArray(), prompt.TextIds.ToArray(), parameters));
        recording.CompareIntegers("codes", () => run.Value.Codes.ToArray());
        foreach (string name in recording.Names.Where(IsOfWholeRun)) recording.Compare(name, () => run.Value.Latents.ToArray());
        if (entry.Text("ended") is { } ended)
            recording.Guard("ended", () => recording.CountDifferences("ended", run.Value.EndedByItself == (ended == "stop") ? 0 : 1, ended));
    }

    private static void LeaveChoices(Recording recording)
    {
        foreach (string name in recording.Names.Where(name => name == "codes" || IsOfWholeRun(name))) recording.Leave(name, "a reduced precision may choose other codes; its steps are led along the recorded ones");
    }

    private static bool IsOfWholeRun(string name) => name.StartsWith("latents", StringComparison.Ordinal);
}
