using Xtts.Net.Tool.Machine;

namespace Xtts.Net.Tool.Tests.Machine;

public sealed class MachineAdviceTests
{
    private static readonly MachineReport Well = new()
    {
        CLibrary = "glibc 2.36",
        Memory = new SystemMemory(16_000_000_000, 12_000_000_000),
        Gpus = [],
        OnnxRuntime = new NativeOnnxRuntime { ManagedVersion = "1.2.3", NativeVersion = "1.2.3", Providers = ["CPU"] },
    };

    [Fact]
    public void Says_nothing_when_nothing_is_missing() => MachineAdvice.For(Well).Should().BeEmpty();

    [Fact]
    public void Names_the_package_of_a_native_library_that_is_missing() =>
        MachineAdvice.For(Well with { OnnxRuntime = new NativeOnnxRuntime { ManagedVersion = "1.2.3", Problem = "no onnxruntime.dll" } })
            .Should().ContainSingle().Which.Should().Contain("Microsoft.ML.OnnxRuntime 1.2.3").And.Contain("no onnxruntime.dll");

    [Fact]
    public void Names_the_package_that_brings_cuda_to_an_nvidia_gpu() =>
        MachineAdvice.For(Well with { Gpus = [new GraphicsProcessor("NVIDIA", "A100")] }).Should().ContainSingle().Which.Should().Contain("Microsoft.ML.OnnxRuntime.Gpu");

    [Fact]
    public void Names_libraries_that_cuda_needs_and_the_machine_lacks()
    {
        var machine = Well with
        {
            Gpus = [new GraphicsProcessor("NVIDIA", "A100")],
            OnnxRuntime = Well.OnnxRuntime with { Providers = ["CUDA", "CPU"] },
            CudaLibraries = [new NativeDependency("cuBLAS", "libcublasLt.so.12"), new NativeDependency("cuDNN 9", null)],
        };

        MachineAdvice.For(machine).Should().ContainSingle().Which.Should().Contain("cuDNN 9").And.NotContain("cuBLAS");
    }

    [Fact]
    public void Names_a_package_for_gpus_of_other_makers() =>
        MachineAdvice.For(Well with { Gpus = [new GraphicsProcessor("AMD", "device 0x744c")] }).Should().ContainSingle().Which.Should().Contain("WebGpu");

    [Fact]
    public void Warns_of_too_little_memory() =>
        MachineAdvice.For(Well with { Memory = new SystemMemory(4_000_000_000, 1_000_000_000) }).Should().ContainSingle().Which.Should().Contain("memory");

    [Fact]
    public void Warns_of_a_system_without_glibc() =>
        MachineAdvice.For(Well with { CLibrary = "no glibc (musl?)" }).Should().ContainSingle().Which.Should().Contain("Alpine");
}
