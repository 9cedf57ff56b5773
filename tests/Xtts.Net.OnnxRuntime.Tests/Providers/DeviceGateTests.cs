using Xtts.Net.OnnxRuntime.Providers;

namespace Xtts.Net.OnnxRuntime.Tests.Providers;

public sealed class DeviceGateTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Callers_are_side_by_side_where_the_device_allows_it()
    {
        var gate = new DeviceGate(oneAtATime: false);
        using var both = new Barrier(2);

        var one = Task.Run(Use);
        var other = Task.Run(Use);

        (await Task.WhenAll(one, other)).Should().AllBeEquivalentTo(true, "each waits inside for the other");

        bool Use()
        {
            gate.Enter(alone: false);
            bool met = both.SignalAndWait(Guard);
            gate.Exit(alone: false);
            return met;
        }
    }

    [Theory]
    [InlineData(false, true, true)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    [InlineData(true, false, false)]
    public void Who_is_alone_keeps_the_others_out(bool oneAtATime, bool first, bool second)
    {
        var gate = new DeviceGate(oneAtATime);
        int inside = 0, together = 0;

        Parallel.For(0, 2_000, i =>
        {
            bool alone = i % 2 == 0 ? first : second;
            gate.Enter(alone);
            int others = Interlocked.Increment(ref inside) - 1;
            if ((alone || oneAtATime) && others > 0) Interlocked.Increment(ref together);
            Thread.SpinWait(50);
            if ((alone || oneAtATime) && Volatile.Read(ref inside) > 1) Interlocked.Increment(ref together);
            Interlocked.Decrement(ref inside);
            gate.Exit(alone);
        });

        together.Should().Be(0);
        inside.Should().Be(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_caller_may_enter_again(bool oneAtATime)
    {
        var gate = new DeviceGate(oneAtATime);
        gate.Enter(alone: false);

        var again = () =>
        {
            gate.Enter(alone: false);
            gate.Exit(alone: false);
        };

        again.Should().NotThrow();
        gate.Exit(alone: false);
    }
}
