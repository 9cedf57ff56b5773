using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Tests.Providers;

public sealed class PackageAdviceTests
{
    [Theory]
    [InlineData("CUDA", "linux", "x64", "Microsoft.ML.OnnxRuntime.Gpu to", "Microsoft.ML.OnnxRuntime.EP.Cuda13.linux-x64")]
    [InlineData("CUDA", "win", "arm64", "Microsoft.ML.OnnxRuntime.Gpu to", "Microsoft.ML.OnnxRuntime.EP.Cuda13.win-arm64")]
    [InlineData("DML", "win", "x64", "Microsoft.ML.OnnxRuntime.DirectML", "in the place of")]
    [InlineData("DML", "linux", "x64", "Windows only", "this is linux-x64")]
    [InlineData("CoreML", "osx", "arm64", "Microsoft.ML.OnnxRuntime to the application", "Add")]
    [InlineData("WebGPU", "linux", "x64", "the plugin Microsoft.ML.OnnxRuntime.EP.WebGpu", "beside Microsoft.ML.OnnxRuntime")]
    [InlineData("WebGPU", "osx", "arm64", "Microsoft.ML.OnnxRuntime of this system", "built in")]
    [InlineData("Abacus", "linux", "x64", "Add the native package", "that brings it")]
    public void Each_system_is_told_its_own_packages(string provider, string system, string architecture, string first, string second)
    {
        PackageAdvice.For(ProviderFacts.Of(provider), new Platform(system, architecture)).Should().Contain(first).And.Contain(second);
    }

    [Theory]
    [InlineData("linux", "runtimes/linux-x64/native/libonnxruntime_providers_webgpu.so")]
    [InlineData("win", "runtimes/win-x64/native/onnxruntime_providers_webgpu.dll")]
    [InlineData("osx", "runtimes/osx-x64/native/libonnxruntime_providers_webgpu.dylib")]
    public void A_plugin_is_looked_for_where_its_package_puts_it(string system, string expected)
    {
        PluginFiles.Places(ProviderFacts.Of("WebGPU"), "app", new Platform(system, "x64")).First().Should().Be(Path.Combine(["app", .. expected.Split('/')]));
    }

    [Fact]
    public void A_plugin_in_the_application_s_folder_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("xtts plugin ");
        try
        {
            var platform = new Platform("linux", "x64");
            string file = Path.Combine(folder.FullName, "libonnxruntime_providers_webgpu.so");
            File.WriteAllText(file, "");

            PluginFiles.Find(ProviderFacts.Of("WebGPU"), folder.FullName, platform).Should().Be(file);
            PluginFiles.Find(ProviderFacts.Of("CUDA"), folder.FullName, platform).Should().BeNull();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
