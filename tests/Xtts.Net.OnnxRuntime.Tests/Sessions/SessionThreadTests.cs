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
        using var thread = new SessionThread("test", (_, _, _) =>
        {
            if (Interlocked.Increment(ref inside) > 1) together++;
            threads.Add(Environment.CurrentManagedThreadId);
            Interlocked.Decrement(ref inside);
        });

        Parallel.For(0, 200, _ => thread.Run(options, null!, records: false));

        threads.Should().HaveCount(200);
        threads.Distinct().Should().ContainSingle().Which.Should().NotBe(Environment.CurrentManagedThreadId);
        together.Should().Be(0);
    }

    [Fact]
    public void What_a_caller_gives_arrives()
    {
        var seen = new List<(RunOptions, bool)>();
        using RunOptions first = new(), second = new();
        using var thread = new SessionThread("test", (options, _, records) => seen.Add((options, records)));

        thread.Run(first, null!, records: true);
        thread.Run(second, null!, records: false);

        seen.Should().Equal((first, true), (second, false));
    }

    [Fact]
    public void An_error_goes_to_the_caller_and_the_thread_goes_on()
    {
        bool fails = true;
        int runs = 0;
        using var options = new RunOptions();
        using var thread = new SessionThread("test", (_, _, _) =>
        {
            if (fails) throw new InvalidDataException("planted");
            runs++;
        });

        var run = () => thread.Run(options, null!, records: false);

        run.Should().Throw<InvalidDataException>().WithMessage("planted");
        fails = false;
        run.Should().NotThrow();
        runs.Should().Be(1);
    }

    [Fact]
    public void After_its_end_it_takes_no_more()
    {
        using var options = new RunOptions();
        var thread = new SessionThread("test", (_, _, _) => { });
        thread.Dispose();
        thread.Dispose();

        var run = () => thread.Run(options, null!, records: false);

        run.Should().Throw<ObjectDisposedException>();
    }
}
