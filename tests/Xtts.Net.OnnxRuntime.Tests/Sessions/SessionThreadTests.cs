using System.Collections.Concurrent;
using Microsoft.ML.OnnxRuntime;
using Xtts.Net.OnnxRuntime.Sessions;

namespace Xtts.Net.OnnxRuntime.Tests.Sessions;

public sealed class SessionThreadTests
{
    [Fact]
    public void All_callers_are_served_on_one_thread_one_after_the_other()
    {
        var threads = new ConcurrentBag<int>();
        int inside = 0, together = 0;
        using var options = new RunOptions();
        using var thread = new SessionThread("test", (_, _, _, _) =>
        {
            if (Interlocked.Increment(ref inside) > 1) together++;
            threads.Add(Environment.CurrentManagedThreadId);
            Interlocked.Decrement(ref inside);
        });

        Parallel.For(0, 200, _ => thread.Run(options, null!, null, records: false));

        threads.Should().HaveCount(200);
        threads.Distinct().Should().ContainSingle().Which.Should().NotBe(Environment.CurrentManagedThreadId);
        together.Should().Be(0);
    }

    [Fact]
    public void What_a_caller_gives_arrives()
    {
        var seen = new List<(RunOptions, Action?, bool)>();
        Action prepare = () => { };
        using RunOptions first = new(), second = new();
        using var thread = new SessionThread("test", (options, _, first, records) => seen.Add((options, first, records)));

        thread.Run(first, null!, prepare, records: true);
        thread.Run(second, null!, null, records: false);

        seen.Should().Equal((first, prepare, true), (second, null, false));
    }

    [Fact]
    public void An_error_goes_to_the_caller_and_the_thread_goes_on()
    {
        bool fails = true;
        int runs = 0;
        using var options = new RunOptions();
        using var thread = new SessionThread("test", (_, _, _, _) =>
        {
            if (fails) throw new InvalidDataException("planted");
            runs++;
        });

        var run = () => thread.Run(options, null!, null, records: false);

        run.Should().Throw<InvalidDataException>().WithMessage("planted");
        fails = false;
        run.Should().NotThrow();
        runs.Should().Be(1);
    }

    [Fact]
    public void A_caller_that_is_interrupted_waits_for_its_run_and_hears_of_it_afterwards()
    {
        using ManualResetEventSlim begun = new(), go = new();
        bool ran = false, interrupted = false, ranBefore = false;
        using var options = new RunOptions();
        using var thread = new SessionThread("test", (_, _, _, _) =>
        {
            begun.Set();
            go.Wait();
            ran = true;
        });
        var caller = new Thread(() =>
        {
            thread.Run(options, null!, null, records: false);
            ranBefore = ran;
            try
            {
                Thread.Sleep(Timeout.Infinite);
            }
            catch (ThreadInterruptedException)
            {
                interrupted = true;
            }
        });
        caller.Start();
        begun.Wait();

        caller.Interrupt();
        go.Set();

        caller.Join(TimeSpan.FromMinutes(1)).Should().BeTrue();
        (ranBefore, interrupted).Should().Be((true, true));
    }

    [Fact]
    public void After_its_end_it_takes_no_more()
    {
        using var options = new RunOptions();
        var thread = new SessionThread("test", (_, _, _, _) => { });
        thread.Dispose();
        thread.Dispose();

        var run = () => thread.Run(options, null!, null, records: false);

        run.Should().Throw<ObjectDisposedException>();
    }
}
