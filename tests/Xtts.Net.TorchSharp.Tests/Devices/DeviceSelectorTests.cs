using Xtts.Net.TorchSharp.Devices;

namespace Xtts.Net.TorchSharp.Tests.Devices;

public sealed class DeviceSelectorTests
{
    [Theory]
    [InlineData("cpu", 2, "cpu")]
    [InlineData("auto", 0, "cpu")]
    [InlineData("auto", 2, "cuda:0")]
    [InlineData("cuda", 1, "cuda:0")]
    [InlineData("cuda:1", 2, "cuda:1")]
    public void The_device_is_the_one_asked_for_or_the_first_GPU(string wanted, int gpus, string expected)
    {
        var device = DeviceSelector.Select(wanted, gpus);

        device.Name.Should().Be(expected);
        device.IsCuda.Should().Be(expected != "cpu");
    }

    [Fact]
    public void An_automatic_choice_says_why()
    {
        DeviceSelector.Select("auto", 0).Reason.Should().Contain("no NVIDIA GPU");
        DeviceSelector.Select("auto", 3).Reason.Should().Contain("first of 3");
    }

    [Fact]
    public void Rounded_weights_choose_the_processor_and_say_why()
    {
        var device = DeviceSelector.Select("auto", TorchPrecision.Int8Weights);

        device.Name.Should().Be("cpu");
        device.Reason.Should().Contain("rounded weights");
    }

    [Fact]
    public void A_GPU_that_is_not_there_is_refused_with_the_package_to_add()
    {
        var select = () => DeviceSelector.Select("cuda", 0);

        select.Should().Throw<ExecutionProviderException>().WithMessage("*'cuda'*nvidia-smi*'auto'*").Which.Provider.Should().Be("cuda");
    }

    [Fact]
    public void A_GPU_beyond_the_last_is_refused_with_how_many_there_are()
    {
        var select = () => DeviceSelector.Select("cuda:2", 2);

        select.Should().Throw<ExecutionProviderException>().WithMessage("*2 GPU(s)*").Which.Package.Should().BeNull();
    }
}
