using Microsoft.ML.OnnxRuntime;
using Xtts.Net.Goldens;
using Xtts.Net.OnnxRuntime.Sessions;
using Xtts.Net.Backends.Testing;

namespace Xtts.Net.OnnxRuntime.Tests.Providers;

public sealed class ExecutionProviderTests
{
    public static TheoryData<string> Available => [.. OrtEnv.Instance().GetAvailableProviders()];

    [Theory]
    [MemberData(nameof(Available))]
    public void Every_provider_of_the_native_library_loads_and_runs(string provider)
    {
        var options = new XttsOptions().UseOnnxRuntime(onnx => onnx.Provider = provider);

        using var model = options.Backend!.Load(GoldenWeights.Tiny());

        Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should()
            .Equal(GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors")["codes"].Integers);
    }

    [Theory]
    [InlineData("CUDA", "Microsoft.ML.OnnxRuntime.Gpu")]
    [InlineData("CUDAExecutionProvider", "Microsoft.ML.OnnxRuntime.Gpu")]
    [InlineData("tensorrt", "Microsoft.ML.OnnxRuntime.Gpu")]
    [InlineData("DML", "Microsoft.ML.OnnxRuntime.DirectML")]
    [InlineData("DirectML", "Microsoft.ML.OnnxRuntime.DirectML")]
    [InlineData("WebGPU", "Microsoft.ML.OnnxRuntime.EP.WebGpu")]
    [InlineData("WebGpuExecutionProvider", "Microsoft.ML.OnnxRuntime.EP.WebGpu")]
    [InlineData("OpenVINO", "Intel.ML.OnnxRuntime.OpenVino")]
    [InlineData("QNN", "Microsoft.ML.OnnxRuntime.QNN")]
    public void A_provider_that_is_not_there_is_named_with_its_package(string provider, string package)
    {
        if (IsAvailable(provider)) return;
        var backend = new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = provider });

        var load = () => backend.Load(GoldenWeights.Nano());

        load.Should().Throw<ExecutionProviderException>().WithMessage($"*{package}*").Which.Package.Should().Be(package);
    }

    [Fact]
    public void A_provider_that_nobody_knows_is_refused_with_the_list_of_what_is_there()
    {
        var backend = new OnnxRuntimeBackend(new OnnxRuntimeOptions { Provider = "Abacus" });

        var load = () => backend.Load(GoldenWeights.Nano());

        load.Should().Throw<ExecutionProviderException>().WithMessage("*Abacus*CPU*").Which.Package.Should().BeNull();
    }

    [Fact]
    public void Options_reach_the_provider()
    {
        var options = new OnnxRuntimeOptions();
        options.ProviderOptions["device_id"] = "0";

        var load = () => new OnnxRuntimeBackend(options).Load(GoldenWeights.Nano());

        load.Should().Throw<ExecutionProviderException>().WithMessage("*device_id*");
    }

    [Fact]
    public void A_missing_native_library_is_named_with_its_package()
    {
        var call = () => NativeRuntime.Guard<int>(() => throw new TypeInitializationException("NativeMethods", new DllNotFoundException("onnxruntime")));

        call.Should().Throw<NativeRuntimeMissingException>().WithMessage("*Microsoft.ML.OnnxRuntime*").Which.Package.Should().Be("Microsoft.ML.OnnxRuntime");
    }

    [Fact]
    public void Other_errors_of_the_native_library_stay_what_they_are()
    {
        var call = () => NativeRuntime.Guard<int>(() => throw new InvalidOperationException("else"));

        call.Should().Throw<InvalidOperationException>().WithMessage("else");
    }

    private static bool IsAvailable(string provider) => OrtEnv.Instance().GetAvailableProviders().Any(name => name.StartsWith(provider, StringComparison.OrdinalIgnoreCase));
}
