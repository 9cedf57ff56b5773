using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class PrecisionOptionTests
{
    [Theory]
    [InlineData(OnnxRuntimePrecision.Float16)]
    [InlineData(OnnxRuntimePrecision.Int8)]
    [InlineData(OnnxRuntimePrecision.Int4)]
    public void What_the_processor_does_not_have_is_refused_before_anything_is_loaded(OnnxRuntimePrecision precision)
    {
        var load = () => new OnnxRuntimeBackend(new OnnxRuntimeOptions { Precision = precision }).Load(GoldenWeights.Nano());

        load.Should().Throw<UnsupportedPrecisionException>().WithMessage($"*{precision}*Float32*").Which.Precision.Should().Be(precision.ToString());
    }

    [Fact]
    public void The_name_of_a_backend_tells_provider_and_precision() =>
        new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = "cudaexecutionprovider", Precision = OnnxRuntimePrecision.Int4 }).Name.Should().Be("ONNX Runtime (CUDA, int4)");

    [Fact]
    public void Auto_tells_what_it_takes_and_why()
    {
        var backend = new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = ExecutionProviders.Auto });

        var provider = backend.Provider;

        backend.Name.Should().Contain(provider.Name).And.Contain(provider.Reason);
        provider.Probed.Should().NotBeEmpty();
        using var model = backend.Load(GoldenWeights.Nano());
        model.Sizes.Width.Should().Be(16);
    }
}
