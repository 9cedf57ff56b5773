using System.Diagnostics;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class RequestTurnsTests
{
    [Fact]
    public async Task The_work_of_all_turns_adds_up()
    {
        using var model = new ModelTurns();
        var turns = new RequestTurns(model);
        var atLeast = TimeSpan.FromMilliseconds(2);

        for (int turn = 0; turn < 3; turn++)
            await turns.RunAsync(() => WorkFor(atLeast), CancellationToken.None);

        turns.Worked.Should().BeGreaterThanOrEqualTo(3 * atLeast);
    }

    [Fact]
    public async Task Work_that_fails_counts_too()
    {
        using var model = new ModelTurns();
        var turns = new RequestTurns(model);

        var act = () => turns.RunAsync(() => throw new InvalidOperationException("broken"), CancellationToken.None);

        await act.Should().ThrowAsync<InvalidOperationException>();
        turns.Worked.Should().BePositive();
    }

    [Fact]
    public async Task Who_only_waited_has_not_worked()
    {
        using var model = new ModelTurns();
        using var release = new ManualResetEventSlim();
        using var cancellation = new CancellationTokenSource();
        var holder = Task.Run(() => model.RunAsync(release.Wait, CancellationToken.None));
        SpinWait.SpinUntil(() => model.IsBusy);
        var turns = new RequestTurns(model);
        var waiter = turns.RunAsync(() => { }, cancellation.Token);

        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => waiter).Should().ThrowAsync<OperationCanceledException>();
        release.Set();
        await holder;

        turns.Worked.Should().Be(TimeSpan.Zero);
    }

    private static void WorkFor(TimeSpan time)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time) Thread.SpinWait(10);
    }
}
