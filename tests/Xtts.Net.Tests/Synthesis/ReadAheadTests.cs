using System.Runtime.CompilerServices;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Tests.Synthesis;

public sealed class ReadAheadTests
{
    private int _made;
    private bool _ended;

    [Fact]
    public async Task Items_come_in_their_order()
    {
        var read = new List<int>();

        await foreach (int item in ReadAhead.Of(Count(100), 3, CancellationToken.None)) read.Add(item);

        read.Should().Equal(Enumerable.Range(0, 100));
        _ended.Should().BeTrue();
    }

    [Fact]
    public async Task A_slow_reader_slows_the_making()
    {
        await using var reader = ReadAhead.Of(Count(100), 3, CancellationToken.None).GetAsyncEnumerator();
        await reader.MoveNextAsync();

        SpinWait.SpinUntil(() => Volatile.Read(ref _made) >= 5, TimeSpan.FromSeconds(30));

        // One was read, three wait, one is in the maker's hand.
        await Task.Yield();
        Volatile.Read(ref _made).Should().Be(5);
    }

    [Fact]
    public async Task A_reader_that_stops_ends_the_making()
    {
        await foreach (int item in ReadAhead.Of(Count(int.MaxValue), 2, CancellationToken.None))
        {
            if (item == 3) break;
        }

        _ended.Should().BeTrue();
        _made.Should().BeLessThan(10);
    }

    [Fact]
    public async Task Cancelling_ends_both()
    {
        using var cancellation = new CancellationTokenSource();
        var act = async () =>
        {
            await foreach (int item in ReadAhead.Of(Count(int.MaxValue), 2, cancellation.Token))
            {
                if (item == 3) await cancellation.CancelAsync();
            }
        };

        await act.Should().ThrowAsync<OperationCanceledException>();

        _ended.Should().BeTrue();
    }

    [Fact]
    public async Task A_failure_is_thrown_after_what_was_made_before_it()
    {
        var read = new List<int>();
        var act = async () =>
        {
            await foreach (int item in ReadAhead.Of(Count(5, fail: true), 2, CancellationToken.None)) read.Add(item);
        };

        await act.Should().ThrowAsync<InvalidDataException>().WithMessage("the fifth");

        read.Should().Equal(0, 1, 2, 3, 4);
    }

    private async IAsyncEnumerable<int> Count(int end, bool fail = false, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        try
        {
            for (int item = 0; item < end; item++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Interlocked.Increment(ref _made);
                yield return item;
                await Task.Yield();
            }

            if (fail) throw new InvalidDataException("the fifth");
        }
        finally
        {
            _ended = true;
        }
    }
}
