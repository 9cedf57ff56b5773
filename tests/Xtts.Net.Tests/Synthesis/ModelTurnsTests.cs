using System.Collections.Concurrent;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class ModelTurnsTests
{
    [Fact]
    public async Task Who_had_a_turn_queues_up_behind_those_who_wait()
    {
        using var turns = new ModelTurns();
        var order = new List<string>();

        var first = Task.Run(async () =>
        {
            await turns.RunAsync(() => { SpinWait.SpinUntil(() => turns.Waiting == 1); order.Add("first"); }, CancellationToken.None);
            await turns.RunAsync(() => order.Add("first again"), CancellationToken.None);
        });
        SpinWait.SpinUntil(() => turns.IsBusy);
        var second = turns.RunAsync(() => order.Add("second"), CancellationToken.None);
        await Task.WhenAll(first, second);

        order.Should().Equal("first", "second", "first again");
    }

    [Fact]
    public async Task Who_can_wait_lets_pass_who_cannot()
    {
        var order = await OrderOfAsync(waited: 0, 10, 3, 0, 0.9);

        order.Should().Equal(2, 3, 1, 0);
    }

    [Fact]
    public async Task Who_has_waited_until_nearly_dry_has_its_place_in_the_line()
    {
        var order = await OrderOfAsync(waited: 9.5, 10, 30, 0, -5);

        order.Should().Equal(0, 2, 3, 1);
    }

    [Fact]
    public async Task Tells_of_all_who_wait_be_it_for_their_first_turn_or_a_later_one()
    {
        var changes = new ConcurrentQueue<int>();
        using var turns = new ModelTurns(changes.Enqueue);

        var first = Task.Run(async () =>
        {
            await turns.RunAsync(() => SpinWait.SpinUntil(() => turns.Waiting == 1), CancellationToken.None);
            await turns.RunAsync(() => { }, CancellationToken.None);
        });
        SpinWait.SpinUntil(() => turns.IsBusy);
        var second = turns.RunAsync(() => SpinWait.SpinUntil(() => turns.Waiting == 1), CancellationToken.None);
        await Task.WhenAll(first, second);

        changes.Should().HaveCount(4);
        changes.Sum().Should().Be(0);
    }

    [Fact]
    public async Task Nobody_waits_when_the_turn_is_free()
    {
        var changes = new ConcurrentQueue<int>();
        using var turns = new ModelTurns(changes.Enqueue);

        await turns.RunAsync(() => { }, CancellationToken.None);

        changes.Should().BeEmpty();
    }

    [Fact]
    public async Task Work_of_two_callers_never_overlaps()
    {
        using var turns = new ModelTurns();
        int inside = 0, most = 0;

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => TakeTurnsAsync(turns, 50, () =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            Thread.SpinWait(100);
            Interlocked.Decrement(ref inside);
        }))));

        most.Should().Be(1);
    }

    [Fact]
    public async Task Who_no_longer_waits_takes_no_turn_and_keeps_none()
    {
        using var turns = new ModelTurns();
        using var release = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var holder = Task.Run(() => turns.RunAsync(release.Wait, CancellationToken.None));
        SpinWait.SpinUntil(() => turns.IsBusy);
        bool worked = false;
        var waiter = turns.RunAsync(() => worked = true, cancellation.Token);

        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => waiter).Should().ThrowAsync<OperationCanceledException>();
        release.Set();
        await holder;
        await turns.RunAsync(() => { }, CancellationToken.None);

        worked.Should().BeFalse();
        turns.Waiting.Should().Be(0);
    }

    [Fact]
    public async Task Who_listens_to_measurements_and_throws_takes_nobodys_turn()
    {
        using var turns = new ModelTurns(_ => throw new InvalidOperationException("planted"));
        using ManualResetEventSlim begun = new(), end = new();
        var first = Task.Run(() => turns.RunAsync(() => { begun.Set(); end.Wait(); }, CancellationToken.None));
        begun.Wait();
        int served = 0;
        var others = Enumerable.Range(0, 3).Select(_ => turns.RunAsync(() => served++, CancellationToken.None)).ToArray();

        end.Set();

        await Task.WhenAll([first, .. others]).WaitAsync(TimeSpan.FromMinutes(1));
        served.Should().Be(3);
        turns.IsBusy.Should().BeFalse();
    }

    [Fact]
    public async Task Work_that_fails_gives_its_turn_back()
    {
        using var turns = new ModelTurns();

        var act = () => turns.RunAsync(() => throw new InvalidOperationException("broken"), CancellationToken.None);

        await act.Should().ThrowAsync<InvalidOperationException>();
        await turns.RunAsync(() => { }, CancellationToken.None);
    }

    /// <summary>Lets those with so many seconds in hand come one after another while a turn is taken, and ends that turn some seconds later.</summary>
    private static async Task<List<int>> OrderOfAsync(double waited, params double[] patience)
    {
        var clock = new SetClock();
        using var turns = new ModelTurns(clock: clock);
        using var release = new ManualResetEventSlim();
        var holder = Task.Run(() => turns.RunAsync(release.Wait, CancellationToken.None));
        SpinWait.SpinUntil(() => turns.IsBusy);
        var order = new List<int>();
        var all = Task.WhenAll(patience.Select((seconds, who) => turns.RunAsync(() => order.Add(who), TimeSpan.FromSeconds(seconds), CancellationToken.None)));
        clock.Seconds = waited;
        release.Set();
        await holder;
        await all;
        return order;
    }

    private static async Task TakeTurnsAsync(ModelTurns turns, int count, Action work)
    {
        for (int turn = 0; turn < count; turn++) await turns.RunAsync(work, CancellationToken.None);
    }
}
