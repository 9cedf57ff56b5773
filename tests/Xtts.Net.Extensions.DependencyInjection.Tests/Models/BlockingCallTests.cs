using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Models;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

/// <summary>Calls that block work on a thread whose context runs nothing meanwhile, as that of a window does.</summary>
public sealed class BlockingCallTests
{
    [Fact]
    public void A_property_loads_the_model_on_such_a_thread()
    {
        using var provider = TestServices.With();

        var languages = OnSuchAThread(() => provider.Synthesizer().Languages);

        languages.Should().Contain("hu");
    }

    [Fact]
    public async Task A_container_is_disposed_on_such_a_thread()
    {
        var provider = TestServices.With();
        var host = provider.Host();
        await host.LoadAsync();

        OnSuchAThread(() =>
        {
            provider.Dispose();
            return true;
        });

        host.Status.State.Should().Be(ModelState.Stopped);
    }

    private static T OnSuchAThread<T>(Func<T> call)
    {
        T? result = default;
        var thread = new Thread(() =>
        {
            SynchronizationContext.SetSynchronizationContext(new Unpumped());
            result = call();
        }) { IsBackground = true };
        thread.Start();
        thread.Join(TimeSpan.FromMinutes(2)).Should().BeTrue("nobody runs what is posted to the context");
        return result!;
    }

    private sealed class Unpumped : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state)
        {
        }
    }
}
