using TorchSharp;
using Xtts.Net.Backends.Testing;

namespace Xtts.Net.TorchSharp.Tests;

/// <summary>Every tensor that is made is freed. libtorch counts those of the whole process, so nothing else runs meanwhile.</summary>
[Collection(nameof(NothingElseRuns))]
public sealed class LiveTensorTests
{
    public LiveTensorTests()
    {
        // What earlier tests left to the finalizer would go at any time.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    [Theory]
    [InlineData(TorchPrecision.Float32)]
    [InlineData(TorchPrecision.Float16Weights)]
    [InlineData(TorchPrecision.Int8Weights)]
    public void A_thousand_steps_leave_no_tensor_behind(TorchPrecision precision)
    {
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision }).Load(GoldenWeights.Tiny());
        using var batch = model.CreateDecodingBatch(2);
        long before = 0;

        // Two sequences for the first half of each round, then one.
        for (int round = 0; round < 2; round++)
        {
            batch.Add(Prompts.Of("gpt_en1_rep5", 500));
            batch.Add(Prompts.Of("gpt_hu1_rep5", 500));
            if (round == 0) before = torch.Tensor.TotalCount;
            for (int step = 0; step < 250; step++) batch.Step([step, step + 1]);
            batch.Remove(0);
            for (int step = 0; step < 250; step++) batch.Step([step]);
            batch.Remove(0);
        }

        before.Should().BePositive();
        torch.Tensor.TotalCount.Should().Be(before);
    }

    [Fact]
    public void Encoding_and_vocoding_leave_no_tensor_behind()
    {
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }).Load(GoldenWeights.Tiny());
        long before = torch.Tensor.TotalCount;

        model.EncodeConditioning(new float[80 * 50], 50);
        model.EncodeSpeaker(new float[64 * 50], 50);
        model.Vocode(new float[40 * 600], 600, new float[32], new float[256 * 600]);

        torch.Tensor.TotalCount.Should().Be(before);
    }

    [Theory]
    [InlineData(WeightPlacement.Mapped, TorchPrecision.Float32)]
    [InlineData(WeightPlacement.Copied, TorchPrecision.Float32)]
    [InlineData(WeightPlacement.Mapped, TorchPrecision.Float16Weights)]
    [InlineData(WeightPlacement.Copied, TorchPrecision.Int8Weights)]
    public void A_disposed_model_leaves_no_tensor_behind(WeightPlacement placement, TorchPrecision precision)
    {
        var weights = GoldenWeights.Nano();
        using var file = new WeightFile(weights, "weights.bin", 0);
        long before = torch.Tensor.TotalCount;

        var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu, Precision = precision, WeightPlacement = placement }).Load(weights);
        long loaded = torch.Tensor.TotalCount;
        model.Dispose();

        loaded.Should().BeGreaterThan(before);
        torch.Tensor.TotalCount.Should().Be(before);
    }

    [Fact]
    public void A_failed_load_leaves_no_tensor_behind()
    {
        var weights = GoldenWeights.Nano();
        weights.Remove("hifigan_decoder.waveform_decoder.conv_post.weight");
        long before = torch.Tensor.TotalCount;

        var load = () => new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }).Load(weights);

        load.Should().Throw<MissingTensorException>();
        torch.Tensor.TotalCount.Should().Be(before);
    }
}
