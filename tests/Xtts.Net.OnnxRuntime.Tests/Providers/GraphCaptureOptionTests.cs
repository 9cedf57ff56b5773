using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Providers;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Tests.Providers;

public sealed class GraphCaptureOptionTests
{
    [Theory]
    [InlineData(ExecutionProviders.Cuda, "enable_cuda_graph")]
    [InlineData(ExecutionProviders.WebGpu, "enableGraphCapture")]
    public void The_providers_own_switch_is_refused_in_words(string provider, string option)
    {
        var selected = new SelectedProvider(ProviderFacts.Of(provider), null, [new(option, "1")]);
        using var session = new SessionOptions();

        var append = () => selected.AppendTo(session, NativeRuntime.Environment(OnnxRuntimeLogLevel.None));

        append.Should().Throw<ExecutionProviderException>().WithMessage($"*{option}*ProviderOptions*CaptureGraphs*");
    }

    [Fact]
    public void All_that_use_Cuda_wait_for_one_another()
    {
        var gate = ProviderFacts.Of(ExecutionProviders.Cuda).Gate;

        gate.Should().NotBeNull();
        ProviderFacts.Of(ExecutionProviders.TensorRt).Gate.Should().BeSameAs(gate);
        ProviderFacts.Of("NvTensorRTRTX").Gate.Should().BeSameAs(gate);
        ProviderFacts.Of(ExecutionProviders.WebGpu).Gate.Should().NotBeNull().And.NotBeSameAs(gate);
    }
}
