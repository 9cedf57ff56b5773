using System.Runtime.InteropServices;
using TorchSharp;
using Xtts.Net.Backends.Testing;
using Xtts.Net.TorchSharp.Runtime;

namespace Xtts.Net.TorchSharp.Tests.Runtime;

public sealed class TorchErrorsTests
{
    private static readonly TorchDevice Cpu = new(TorchDevices.Cpu, "asked for");

    [Fact]
    public void Memory_that_libtorch_does_not_get_is_an_error_of_its_own_and_the_model_goes_on()
    {
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }).Load(GoldenWeights.Nano());
        var allocate = () => torch.empty([1L << 60]);     // more than any address space has

        var error = TorchErrors.Translate(allocate.Should().Throw<ExternalException>().Which, "GPT", Cpu);

        error.Should().BeOfType<DeviceMemoryException>().Which.Device.Should().Be("cpu");
        error.Message.Should().Contain("GPT").And.NotContain("\n");
        model.EncodeSpeaker(new float[64], 1).Should().OnlyContain(value => float.IsFinite(value));
    }

    [Fact]
    public void What_a_GPU_says_without_memory_is_understood()
    {
        var said = new SaidByLibTorch("CUDA out of memory. Tried to allocate 2.00 GiB. GPU 0 has a total capacity of 8.00 GiB\nException raised from malloc");

        TorchErrors.Translate(said, "vocoder", new TorchDevice("cuda:0", "asked for")).Should().BeOfType<DeviceMemoryException>().Which.Message.Should().Contain("2.00 GiB");
    }

    [Fact]
    public void Other_errors_name_the_part()
    {
        var error = TorchErrors.Translate(new SaidByLibTorch("expected scalar type Float"), "vocoder", Cpu);

        error.Should().BeOfType<BackendException>().Which.Message.Should().Contain("vocoder").And.Contain("scalar type");
    }

    private sealed class SaidByLibTorch(string message) : ExternalException(message);
}
