namespace Xtts.Net.TorchSharp.Tests;

public sealed class TorchSharpOptionsTests
{
    [Theory]
    [InlineData("auto")]
    [InlineData("cpu")]
    [InlineData("cuda")]
    [InlineData("cuda:3")]
    public void Devices_are_named_as_libtorch_names_them(string device)
    {
        var options = new TorchSharpOptions { Device = device };

        options.Invoking(o => o.Validate()).Should().NotThrow();
    }

    [Theory]
    [InlineData("")]
    [InlineData("gpu")]
    [InlineData("cuda:")]
    [InlineData("cuda:-1")]
    [InlineData("cuda:256")]
    [InlineData("cuda: 1")]
    [InlineData("CUDA")]
    public void Other_devices_are_refused_when_the_backend_is_chosen(string device)
    {
        var use = () => new XttsOptions().UseTorchSharp(torch => torch.Device = device);

        use.Should().Throw<ArgumentException>().WithMessage("*cuda:N*");
    }

    [Theory]
    [InlineData(TorchPrecision.Float16Weights)]
    [InlineData(TorchPrecision.Int8Weights)]
    public void Precisions_of_the_processor_are_refused_for_a_GPU(TorchPrecision precision)
    {
        var options = new TorchSharpOptions { Device = "cuda:1", Precision = precision };

        options.Invoking(o => o.Validate()).Should().Throw<ArgumentException>().WithMessage("*for the processor*cuda:1*");
    }

    [Fact]
    public void Values_out_of_range_are_refused_when_the_backend_is_chosen()
    {
        Action<TorchSharpOptions>[] mistakes =
        [
            torch => torch.Precision = (TorchPrecision)9,
            torch => torch.WeightPlacement = (WeightPlacement)9,
            torch => torch.Threads = 0,
            torch => torch.Threads = 5000,
        ];

        foreach (var mistake in mistakes)
        {
            var use = () => new XttsOptions().UseTorchSharp(mistake);
            use.Should().Throw<ArgumentException>();
        }
    }
}
