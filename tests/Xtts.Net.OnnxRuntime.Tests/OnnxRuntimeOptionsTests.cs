using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class OnnxRuntimeOptionsTests
{
    [Fact]
    public void The_processor_is_chosen_by_default()
    {
        var options = new XttsOptions().UseOnnxRuntime();

        options.Backend!.Name.Should().Be("ONNX Runtime (CPU)");
    }

    [Fact]
    public void Values_out_of_range_are_refused_when_the_backend_is_chosen()
    {
        Action<OnnxRuntimeOptions>[] mistakes =
        [
            onnx => onnx.Provider = " ",
            onnx => onnx.IntraOpThreads = 0,
            onnx => onnx.IntraOpThreads = 5000,
            onnx => onnx.Vocoder = (OnnxRuntimeVocoder)9,
            onnx => onnx.LogLevel = (OnnxRuntimeLogLevel)9,
            onnx => onnx.ProviderOptions[""] = "1",
            onnx => onnx.ProviderOptions["device_id"] = null!,
        ];

        foreach (var mistake in mistakes)
        {
            var use = () => new XttsOptions().UseOnnxRuntime(mistake);
            use.Should().Throw<ArgumentException>();
        }
    }

    [Fact]
    public void Later_changes_to_the_options_have_no_effect()
    {
        var options = new OnnxRuntimeOptions();
        var backend = new OnnxRuntimeBackend(options);

        options.Provider = "CUDA";

        backend.Name.Should().Be("ONNX Runtime (CPU)");
    }

    [Fact]
    public void Graphs_are_captured_by_providers_that_can_and_refused_in_words_by_others()
    {
        var load = () => new OnnxRuntimeBackend(new OnnxRuntimeOptions { CaptureGraphs = true }).Load(GoldenWeights.Tiny());

        load.Should().Throw<ExecutionProviderException>().WithMessage("*CPU does not capture graphs*CUDA, WebGPU can*CaptureGraphs*");
    }

    [Fact]
    public void One_thread_without_arena_computes_the_same()
    {
        using var usual = new OnnxRuntimeBackend().Load(GoldenWeights.Tiny());
        using var frugal = new OnnxRuntimeBackend(new OnnxRuntimeOptions { IntraOpThreads = 1, EnableMemoryArena = false }).Load(GoldenWeights.Tiny());

        Greedy.Run(frugal, Prompts.Of("gpt_hu1_rep5", 20), 5).Codes.Should().Equal(Greedy.Run(usual, Prompts.Of("gpt_hu1_rep5", 20), 5).Codes);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(4, 4)]
    [InlineData(6, 4)]
    [InlineData(16, 8)]
    public void Threads_follow_the_processors(int processors, int threads)
    {
        SessionFactory.DefaultThreads(processors).Should().Be(threads);
    }
}
