using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;

namespace Xtts.Net.OnnxRuntime.Devices.Tests;

/// <summary>The way to a provider that comes as a plugin library: registered by its path, its devices listed and chosen, its options handed over.</summary>
public sealed class PluginTests
{
    private static readonly string Library = Environment.GetEnvironmentVariable("XTTS_ONNX_PLUGIN")
        ?? throw new InvalidOperationException("XTTS_ONNX_PLUGIN names no plugin library; build/check-onnx-gpu.sh builds one.");

    [Fact]
    public void Its_devices_are_listed() =>
        OnnxRuntimeBackend.ListDevices(Library).Should().ContainSingle(device => device.Provider == "XttsTest").Which.Should().Match<OnnxRuntimeDevice>(device => device.Kind == "CPU" && device.Index == 0 && device.Vendor.Length > 0);

    [Theory]
    [InlineData("Plugin")]
    [InlineData("XttsTest")]
    [InlineData("XttsTestExecutionProvider")]
    public void A_model_speaks_through_it(string provider)
    {
        var backend = Backend(provider);

        using var model = backend.Load(GoldenWeights.Tiny());

        Greedy.Run(model, Prompts.Of("gpt_en1_cap40", 40), 5).Codes.Should().Equal(GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors")["codes"].Integers);
        backend.Provider.Name.Should().Be("XttsTest");
        backend.Provider.Device!.Index.Should().Be(0);
    }

    [Fact]
    public void A_device_is_chosen_by_its_vendor_or_refused_with_the_list()
    {
        string vendor = OnnxRuntimeBackend.ListDevices(Library).First(device => device.Provider == "XttsTest").Vendor;

        Backend("Plugin", options => options.DeviceVendor = vendor).Provider.Device!.Vendor.Should().Be(vendor);
        var absent = () => Backend("Plugin", options => options.DeviceVendor = "Nobody & Sons").Provider;
        absent.Should().Throw<ExecutionProviderException>().WithMessage($"*Nobody & Sons*{vendor}*");
    }

    [Fact]
    public void Options_reach_it()
    {
        var load = () => Backend("Plugin", options => options.ProviderOptions["refuse"] = "1").Load(GoldenWeights.Nano());

        load.Should().Throw<BackendException>().WithMessage("*the option refuse arrived*");
    }

    [Fact]
    public void A_file_that_is_no_plugin_is_refused_by_name()
    {
        string file = Path.GetTempFileName();
        try
        {
            var choose = () => Backend("Plugin", options => options.PluginLibrary = file).Provider;
            choose.Should().Throw<ExecutionProviderException>().WithMessage($"*{Path.GetFileName(file)}*cannot be used*");
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static OnnxRuntimeBackend Backend(string provider, Action<OnnxRuntimeOptions>? configure = null)
    {
        var options = new OnnxRuntimeOptions { Provider = provider, PluginLibrary = Library };
        configure?.Invoke(options);
        return new OnnxRuntimeBackend(options);
    }
}
