using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests;

public sealed class PrecisionOptionTests
{
    [Fact]
    public void What_the_processor_does_not_have_is_refused_before_anything_is_loaded()
    {
        var load = () => new OnnxRuntimeBackend(new OnnxRuntimeOptions { Precision = OnnxRuntimePrecision.Float16 }).Load(GoldenWeights.Nano());

        load.Should().Throw<UnsupportedPrecisionException>().WithMessage("*Float16*Float32, Int8 and Int4*").Which.Precision.Should().Be("Float16");
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
