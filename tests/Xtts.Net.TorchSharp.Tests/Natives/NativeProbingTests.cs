using TorchSharp;
using Xtts.Net.TorchSharp.Natives;

namespace Xtts.Net.TorchSharp.Tests.Natives;

/// <summary>The native libraries of the application that these tests are.</summary>
public sealed class NativeProbingTests
{
    [Fact]
    public void With_the_native_package_the_libraries_load_and_TorchSharp_computes()
    {
        using var scope = torch.NewDisposeScope();

        NativeProbing.EnsureLoaded();

        torch.ones(3).sum().item<float>().Should().Be(3);
    }

    [Fact]
    public void Loading_a_second_time_does_nothing()
    {
        NativeProbing.EnsureLoaded();

        FluentActions.Invoking(NativeProbing.EnsureLoaded).Should().NotThrow();
    }
}
