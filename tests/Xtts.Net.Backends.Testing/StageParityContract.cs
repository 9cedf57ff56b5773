using Xtts.Net.Diagnostics;
using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>Every recorded stage of the reference, against the production graphs.</summary>
public abstract class StageParityContract(IXttsBackend backend)
{
    [Fact]
    public void Conditioning_encoder_and_perceiver_match_stage_by_stage()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/cond_encoder.safetensors");
        var tap = new RecordingTap();
        using var model = Load(tap);

        model.EncodeConditioning(golden["mel"].Values, (int)golden["mel"].Shape[1]);

        CompareAll(golden, golden.Names.Where(name => name != "mel"), tap, "conditioning/", 3e-4);
    }

    [Fact]
    public void Speaker_encoder_matches_stage_by_stage()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/speaker_encoder.safetensors");
        string[] stages = ["stem", "layer1", "layer2", "layer3", "layer4", "att_w", "mu", "sg", "fc"];
        var tap = new RecordingTap();
        using var model = Load(tap);
        var mel = golden["a_short.instnorm"];

        float[] embedding = model.EncodeSpeaker(mel.Values, (int)mel.Shape[1]);

        FloatComparison.MaxAbsoluteError(embedding, golden["a_short.embedding"].Values).Should().BeLessThanOrEqualTo(1e-5);
        FloatComparison.MaxAbsoluteError(tap.Values("speaker/embedding"), golden["a_short.embedding"].Values).Should().BeLessThanOrEqualTo(1e-5);
        foreach (string stage in stages)
        {
            tap.Shape("speaker/" + stage).Should().Equal(golden["a_short." + stage].Shape, stage);
            FloatComparison.MaxAbsoluteError(tap.Values("speaker/" + stage), golden["a_short." + stage].Values).Should().BeLessThanOrEqualTo(1e-3, stage);
        }
    }

    [Fact]
    public void Vocoder_matches_stage_by_stage()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors");
        string[] inputs = ["latents", "g", "interp4", "interp_sr"];
        var tap = new RecordingTap();
        using var model = Load(tap);
        var features = golden["interp_sr"];
        var samples = new float[golden["wav"].Values.Length];

        model.Vocode(features.Values, (int)features.Shape[1], golden["g"].Values, samples);

        FloatComparison.MaxAbsoluteError(samples, golden["wav"].Values).Should().BeLessThanOrEqualTo(1e-4);
        CompareAll(golden, golden.Names.Except(inputs), tap, "vocoder/", 1e-4);
    }

    [Theory]
    [InlineData("gpt_en1_rep5")]
    [InlineData("gpt_hu1_rep5")]
    public void Gpt_matches_stage_by_stage(string run)
    {
        var golden = GoldenFolder.OfRepository.Tensors($"stages/{run}.safetensors");
        string[] prefill = ["prefix_emb", "prefill.hidden0", "prefill.hidden1", "prefill.hidden2", "prefill.k0", "prefill.v0"];
        long[] codes = golden["codes"].Integers;
        var tap = new RecordingTap();
        using var model = Load(tap);
        using var batch = model.CreateDecodingBatch(1);

        batch.Add(new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), 602));
        for (int step = 0; step < 7; step++) batch.Step([(int)codes[step]]);

        CompareAll(golden, prefill, tap, "gpt/", 1e-3, batchAxis: true);
        for (int step = 0; step < 8; step++)
        {
            FloatComparison.MaxAbsoluteError(tap.Values("gpt/logits", step), golden[$"step{step}.logits"].Values).Should().BeLessThanOrEqualTo(1e-3);
            FloatComparison.MaxAbsoluteError(tap.Values("gpt/hidden_ln_f", step), golden[$"step{step}.hidden_ln_f"].Values).Should().BeLessThanOrEqualTo(1e-3);
        }
    }

    private IXttsModel Load(IDiagnosticTap tap) => ((ITappableBackend)backend).Load(GoldenWeights.Tiny(), tap);

    private static void CompareAll(GoldenTensors golden, IEnumerable<string> names, RecordingTap tap, string part, double tolerance, bool batchAxis = false)
    {
        foreach (string name in names)
        {
            long[] shape = batchAxis ? [1, .. golden[name].Shape] : golden[name].Shape;
            tap.Shape(part + name).Should().Equal(shape, name);
            FloatComparison.MaxAbsoluteError(tap.Values(part + name), golden[name].Values).Should().BeLessThanOrEqualTo(tolerance, name);
        }
    }
}
