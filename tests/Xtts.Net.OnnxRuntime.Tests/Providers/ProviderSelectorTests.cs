using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Tests.Providers;

/// <summary>The choice of provider and device, over inventories that no single machine has.</summary>
public sealed class ProviderSelectorTests
{
    private static readonly Platform Linux = new("linux", "x64"), Windows = new("win", "x64"), Mac = new("osx", "arm64");

    private static readonly ProviderDevice[] TwoGpus =
    [
        Device("WebGPU", "Iris Xe Graphics", "Intel", 0, "/app/libonnxruntime_providers_webgpu.so"),
        Device("WebGPU", "GeForce RTX 4090", "NVIDIA", 1, "/app/libonnxruntime_providers_webgpu.so"),
    ];

    [Fact]
    public void Auto_takes_the_best_provider_that_starts()
    {
        var choice = Select(new() { Provider = "auto" }, Linux, new(["CPU", "CUDA", "WebGPU"], [], []), starts: "WebGPU");

        choice.Provider.Name.Should().Be("WebGPU");
        choice.Description.Reason.Should().Contain("WebGPU is there and starts");
        choice.Description.Probed.Should().Contain(sentence => sentence.Contains("CUDA does not start: no driver"));
    }

    [Fact]
    public void Auto_prefers_cuda_where_it_starts()
    {
        Select(new() { Provider = "Auto" }, Windows, new(["CPU", "CUDA", "DML", "WebGPU"], [], []), "CUDA", "DML", "WebGPU").Provider.Name.Should().Be("CUDA");
    }

    [Fact]
    public void Auto_falls_back_to_the_processor_and_says_why()
    {
        var options = new OnnxRuntimeOptions { Provider = "Auto" };
        options.ProviderOptions["device_id"] = "1";

        var choice = Select(options, Linux, new(["CPU"], [], ["There is no plugin x.so in the application's folder."]));

        choice.Provider.IsProcessor.Should().BeTrue();
        choice.Description.Reason.Should().Contain("no GPU provider starts").And.Contain("x.so").And.Contain("CUDA is neither built in nor there as a plugin");
    }

    [Fact]
    public void Auto_does_not_try_what_the_system_has_not()
    {
        var tried = new List<string>();

        new ProviderSelector(new() { Provider = "Auto" }, Mac, _ => new(["CPU", "CUDA", "DML", "CoreML", "WebGPU"], [], []), provider => Refuse(provider, tried)).Select();

        tried.Should().Equal("WebGPU");
    }

    [Theory]
    [InlineData(null, null, null, 0)]
    [InlineData("rtx", null, null, 1)]
    [InlineData(null, "nvidia", null, 1)]
    [InlineData(null, null, 1, 1)]
    [InlineData("e", "intel", 0, 0)]
    public void A_device_is_chosen_by_name_vendor_and_number(string? name, string? vendor, int? index, int expected)
    {
        var options = new OnnxRuntimeOptions { Provider = "WebGPU", DeviceName = name, DeviceVendor = vendor, DeviceIndex = index };

        var choice = Select(options, Linux, new(["CPU"], TwoGpus, []));

        choice.Description.Device!.Index.Should().Be(expected);
        choice.Provider.Device.Should().BeSameAs(TwoGpus[expected]);
    }

    [Fact]
    public void A_device_that_nobody_has_is_refused_with_the_list()
    {
        var select = () => Select(new() { Provider = "WebGPU", DeviceName = "Radeon" }, Linux, new(["CPU"], TwoGpus, []));

        select.Should().Throw<ExecutionProviderException>().WithMessage("*Radeon*0: Iris Xe Graphics (Intel)*1: GeForce RTX 4090 (NVIDIA)*");
    }

    [Fact]
    public void The_number_of_a_device_reaches_a_built_in_provider_as_its_option()
    {
        var options = new OnnxRuntimeOptions { Provider = "DML", DeviceIndex = 2 };

        var choice = Select(options, Windows, new(["CPU", "DML"], [], []));

        choice.Provider.Settings.Should().Contain("device_id", "2");
    }

    [Fact]
    public void A_name_is_refused_where_devices_are_not_listed()
    {
        var select = () => Select(new() { Provider = "CUDA", DeviceName = "RTX" }, Linux, new(["CPU", "CUDA"], [], []));

        select.Should().Throw<ExecutionProviderException>().WithMessage("*CUDA lists no devices*DeviceIndex*");
    }

    [Fact]
    public void The_processor_has_no_devices_to_choose_from()
    {
        var select = () => Select(new() { DeviceIndex = 1 }, Linux, new(["CPU"], [], []));

        select.Should().Throw<ExecutionProviderException>();
    }

    [Fact]
    public void A_plugin_is_taken_whatever_its_provider()
    {
        var stranger = Device("Tenstorrent", "Wormhole", "Tenstorrent", 0, "/opt/tt/libtt_ep.so");

        var choice = Select(new() { Provider = "plugin", PluginLibrary = "/opt/tt/libtt_ep.so" }, Linux, new(["CPU"], [.. TwoGpus, stranger], []));

        choice.Provider.Name.Should().Be("Tenstorrent");
        choice.Description.Reason.Should().Contain("libtt_ep.so");
    }

    [Fact]
    public void Without_a_plugin_the_error_names_packages_and_what_was_probed()
    {
        var select = () => Select(new() { Provider = "Plugin" }, Linux, new(["CPU"], [], ["There is no plugin x.so in the application's folder."]));

        select.Should().Throw<ExecutionProviderException>().WithMessage("*x.so*EP.Cuda13.linux-x64*EP.WebGpu*PluginLibrary*");
    }

    [Fact]
    public void A_plugin_of_cuda_serves_cuda()
    {
        var plugin = Device(ProviderName.Shorten("CudaPluginExecutionProvider"), "H100", "NVIDIA", 0, "/app/libonnxruntime_providers_cuda_plugin.so");

        Select(new() { Provider = "CUDA" }, Linux, new(["CPU"], [plugin], [])).Provider.Device.Should().BeSameAs(plugin);
    }

    private static ProviderChoice Select(OnnxRuntimeOptions options, Platform platform, RuntimeInventory inventory, params string[] starts) =>
        new ProviderSelector(options, platform, _ => inventory, provider => starts.Contains(provider.Name) ? null : "no driver").Select();

    private static string Refuse(SelectedProvider provider, List<string> tried)
    {
        tried.Add(provider.Name);
        return "no driver";
    }

    private static ProviderDevice Device(string provider, string name, string vendor, int index, string? library) =>
        new(new OnnxRuntimeDevice(provider, name, vendor, "GPU", index), library, Handle: null);
}
