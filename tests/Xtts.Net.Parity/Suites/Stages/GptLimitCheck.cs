using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Models;
using Xtts.Net.Synthesis.Decoding;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>A greedy run of a model with changed weights that never chooses the stop code, up to the hard limit.</summary>
internal sealed partial class GptLimitCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        int[] ids = GreedyDecoding.Frame(bench.Model.Opened.Tokenizer, recording.IntegerInput("text_ids"));
        float[] conditioning = recording.Contains("cond") ? recording.Input("cond") : bench.RecordedConditioning(entry.RequiredText("cond"));
        var parameters = GreedyDecoding.Parameters(bench.Model.Sizes, entry.Number("repetition_penalty") ?? 1, entry.WholeNumber("cap"));
        var run = new Lazy<DecodedCodes>(() =>
        {
            using var model = bench.Model.LoadModified(entry.Items("modify").Select(ValueChange.Parse));
            return GreedyDecoding.Run(model, conditioning, ids, parameters);
        });
        recording.CompareIntegers("codes", () => run.Value.Codes.ToArray());
        foreach (string name in recording.Names)
        {
            var match = TensorName().Match(name);
            if (match.Success) recording.Compare(name, () => Rows(run.Value.Latents.ToArray(), bench.Model.Sizes.Width, match.Groups["last"].Value));
        }
    }

    private static float[] Rows(float[] latents, int width, string last) => last.Length == 0 ? latents : latents[^(int.Parse(last, CultureInfo.InvariantCulture) * width)..];

    [GeneratedRegex(@"^latents\w*?(_last(?<last>\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TensorName();
}
