using Xtts.Net.TorchSharp.Natives;

namespace Xtts.Net.TorchSharp.Tests.Natives;

/// <summary>What a user reads when the native libraries cannot be loaded.</summary>
public sealed class NativeLoadFailureTests
{
    private static readonly NativePlatform Linux = new("linux-x64", "0.107.0");

    [Theory]
    [InlineData("linux-x64", "libtorch_cpu.so", "TorchSharp-cpu 0.107.0, or for NVIDIA GPUs TorchSharp-cuda-linux 0.107.0,")]
    [InlineData("win-x64", "torch_cpu.dll", "TorchSharp-cpu 0.107.0, or for NVIDIA GPUs TorchSharp-cuda-windows 0.107.0,")]
    [InlineData("osx-arm64", "libtorch_cpu.dylib", "TorchSharp-cpu 0.107.0 to the application")]
    public void A_missing_library_names_file_packages_and_versions_for_the_system(string runtimeIdentifier, string file, string packages)
    {
        var error = Explain(Linux with { RuntimeIdentifier = runtimeIdentifier }, libTorchIsThere: false, "cannot open shared object file: No such file or directory");

        error.Package.Should().Be("TorchSharp-cpu");
        error.Message.Should().Contain($"the application has no {file}").And.Contain(packages);
    }

    [Fact]
    public void The_search_is_told_library_by_library()
    {
        var error = NativeLoadFailure.Explain([new("torch_cpu", null), new("LibTorchSharp", "first place\nsecond place\n")], true, Linux);

        error.Message.Should().Contain("(linux-x64)").And.MatchRegex(@"torch_cpu: loaded\s+LibTorchSharp: first place\s+second place$");
    }

    [Fact]
    public void A_C_runtime_that_is_too_old_names_the_version_and_the_build_property()
    {
        var error = Explain(Linux, libTorchIsThere: true, "/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by libLibTorchSharp.so)");

        error.Package.Should().Be("Xtts.Net.TorchSharp");
        error.Message.Should().Contain("has no GLIBCXX_3.4.32").And.Contain("XttsLoosenTorchSharp").And.Contain("XTTS0001");
    }

    [Fact]
    public void A_libtorch_of_another_version_is_called_that()
    {
        var error = Explain(Linux, libTorchIsThere: true, "libLibTorchSharp.so: undefined symbol: _ZN5torch3nn6ModuleD2Ev");

        error.Message.Should().Contain("is not the one that TorchSharp 0.107.0 was built for").And.Contain("in exactly this version");
    }

    [Fact]
    public void A_platform_without_packages_is_sent_to_the_other_backend()
    {
        var error = Explain(Linux with { RuntimeIdentifier = "linux-arm64" }, libTorchIsThere: false, "not found");

        error.Message.Should().Contain("there are none for linux-arm64").And.Contain("Xtts.Net.OnnxRuntime");
    }

    [Fact]
    public void The_version_is_that_of_the_managed_package() => NativePlatform.Current.Version.Should().MatchRegex(@"^\d+\.\d+\.\d+$");

    private static NativeRuntimeMissingException Explain(NativePlatform platform, bool libTorchIsThere, string problem) =>
        NativeLoadFailure.Explain([new("torch_cpu", problem), new("LibTorchSharp", problem)], libTorchIsThere, platform);
}
