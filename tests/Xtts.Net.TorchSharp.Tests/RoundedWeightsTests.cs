using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.TorchSharp.Tests;

/// <summary>What rounding the weights changes: led along the reference's codes, how often the same code would be chosen.</summary>
public sealed class RoundedWeightsTests
{
    private static readonly (string Name, float Penalty)[] Runs =
        [("gpt_en1_rep1", 1), ("gpt_en1_rep5", 5), ("gpt_en1_rep10", 10), ("gpt_en2_rep1p3", 1.3f), ("gpt_en3_rep10", 10), ("gpt_hu1_rep5", 5), ("gpt_hu2_rep10", 10)];

    [Theory]
    [InlineData(TorchPrecision.Float32, 1)]
    [InlineData(TorchPrecision.Float16Weights, 0.99)]
    [InlineData(TorchPrecision.Int8Weights, 0.93)]
    public void Most_codes_are_those_of_the_reference(TorchPrecision precision, double share)
    {
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision }).Load(GoldenWeights.Tiny());

        var runs = Runs.Select(run => Led(model, run.Name, run.Penalty)).ToList();

        ((double)runs.Sum(run => run.Same) / runs.Sum(run => run.Steps)).Should().BeGreaterThanOrEqualTo(share);
    }

    private static (int Same, int Steps) Led(IXttsModel model, string name, float penalty)
    {
        var golden = GoldenFolder.OfRepository.Tensors($"stages/{name}.safetensors");
        long[] codes = golden["codes"].Integers;
        var greedy = new Greedy(model.Sizes, penalty);
        int same = 0;
        using var batch = model.CreateDecodingBatch(1);
        batch.Add(new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), 602));
        for (int step = 0; step < codes.Length; step++)
        {
            if (step > 0) batch.Step([(int)codes[step - 1]]);
            if (greedy.Choose(batch, 0, (int)codes[step]) == codes[step]) same++;
        }

        return (same, codes.Length);
    }
}
