using Xtts.Net.Synthesis;

namespace Xtts.Net.Backends.Testing;

/// <summary>What every backend must do: load in parts, with progress, cancellation and errors by name.</summary>
public abstract class LoadingContract(IXttsBackend backend)
{
    [Fact]
    public void Progress_names_every_part_and_never_falls()
    {
        var progress = new Reports();

        using var model = backend.Load(GoldenWeights.Nano(), progress);

        progress.All.Should().OnlyContain(report => report.Stage == LoadStage.PreparingBackend);
        progress.All.Select(report => report.Fraction).Should().BeInAscendingOrder();
        progress.All.Select(report => report.Detail).Should().Equal("encoders", "GPT", "vocoder", "model");
        progress.All[^1].Fraction.Should().Be(1);
    }

    [Theory]
    [InlineData("encoders")]
    [InlineData("GPT")]
    [InlineData("vocoder")]
    public void Loading_is_cancelled_before_any_part(string part)
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Reports { OnReport = report => { if (report.Detail == part) cancellation.Cancel(); } };

        var load = () => backend.Load(GoldenWeights.Nano(), progress, cancellation.Token);

        load.Should().Throw<OperationCanceledException>();
        progress.All[^1].Detail.Should().Be(part);
    }

    [Fact]
    public void A_weight_that_is_not_there_is_named()
    {
        var weights = GoldenWeights.Nano();
        weights.Remove("gpt.final_norm.weight");

        var load = () => backend.Load(weights);

        load.Should().Throw<MissingTensorException>().Which.Tensor.Should().Be("gpt.final_norm.weight");
    }

    [Fact]
    public void A_weight_of_another_size_is_named()
    {
        var weights = GoldenWeights.Nano();
        weights.Sizes = weights.Sizes with { VocoderChannels = 32 };

        var load = () => backend.Load(weights);

        load.Should().Throw<TensorShapeException>().Which.Tensor.Should().StartWith("hifigan_decoder.waveform_decoder.");
    }

    private sealed class Reports : IProgress<LoadProgress>
    {
        public List<LoadProgress> All { get; } = [];

        public Action<LoadProgress>? OnReport { get; init; }

        public void Report(LoadProgress value)
        {
            All.Add(value);
            OnReport?.Invoke(value);
        }
    }
}
