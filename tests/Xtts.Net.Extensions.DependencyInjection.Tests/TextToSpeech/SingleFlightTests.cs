using System.Threading.Channels;
using Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.TextToSpeech;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<int> _flights = new();
    private readonly Channel<int> _source = Channel.CreateUnbounded<int>();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _makings, _joined;

    [Fact]
    public async Task All_readers_get_everything_of_one_making()
    {
        var first = ReadAllAsync();
        var second = ReadAllAsync();

        Write(1, 2, 3);
        _source.Writer.Complete();

        (await first).Should().Equal(1, 2, 3);
        (await second).Should().Equal(1, 2, 3);
        (_makings, _joined).Should().Be((1, 1));
    }

    [Fact]
    public async Task Who_comes_late_reads_from_the_beginning()
    {
        await using var first = Reader();
        Write(1, 2);
        (await first.MoveNextAsync()).Should().BeTrue();
        (await first.MoveNextAsync()).Should().BeTrue();

        await using var second = Reader();

        (await second.MoveNextAsync()).Should().BeTrue();
        second.Current.Should().Be(1);
    }

    [Fact]
    public async Task One_who_is_cancelled_leaves_the_others_alone_even_the_one_who_started()
    {
        using var cancellation = new CancellationTokenSource();
        var first = ReadAllAsync(cancellation.Token);
        var second = ReadAllAsync();

        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        Write(1);
        _source.Writer.Complete();

        (await second).Should().Equal(1);
        _makings.Should().Be(1);
    }

    [Fact]
    public async Task The_making_stops_when_the_last_reader_has_left()
    {
        using var cancellation = new CancellationTokenSource();
        var first = ReadAllAsync(cancellation.Token);
        var second = ReadAllAsync(cancellation.Token);

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<OperationCanceledException>();
        _stopped.Task.IsCompleted.Should().BeTrue();
    }

    [Fact]
    public async Task Whoever_comes_after_the_last_has_left_starts_anew()
    {
        using var cancellation = new CancellationTokenSource();
        var left = ReadAllAsync(cancellation.Token);
        await cancellation.CancelAsync();
        await FluentActions.Awaiting(() => left).Should().ThrowAsync<OperationCanceledException>();

        var next = ReadAllAsync();
        Write(7);
        _source.Writer.Complete();

        (await next).Should().Equal(7);
        (_makings, _joined).Should().Be((2, 0));
    }

    [Fact]
    public async Task A_failure_is_that_of_all_who_read_and_of_nobody_later()
    {
        var first = ReadAllAsync();
        var second = ReadAllAsync();

        _source.Writer.Complete(new IOException("broken"));

        await FluentActions.Awaiting(() => first).Should().ThrowAsync<IOException>();
        await FluentActions.Awaiting(() => second).Should().ThrowAsync<IOException>();
        await FluentActions.Awaiting(() => ReadAllAsync()).Should().ThrowAsync<IOException>();
        _makings.Should().Be(2);
    }

    [Fact]
    public async Task Another_key_is_another_making()
    {
        var first = ReadAllAsync();
        var other = _flights.ReadAsync("another key", MakeAsync, () => _joined++).ToListAsync();

        Write(1, 2);
        _source.Writer.Complete();

        (await first).Concat(await other).Should().BeEquivalentTo([1, 2]);
        (_makings, _joined).Should().Be((2, 0));
    }

    [Fact]
    public async Task Many_who_come_and_go_at_random_lose_nothing()
    {
        var readers = Enumerable.Range(0, 64).Select(number => Task.Run(async () =>
        {
            var items = _flights.ReadAsync("key" + (number % 3), Numbers, () => { });
            return number % 4 == 0 ? await items.Take(5).CountAsync() : await items.CountAsync();
        }));

        int[] counts = await Task.WhenAll(readers);

        counts.Where((_, number) => number % 4 == 0).Should().OnlyContain(count => count == 5);
        counts.Where((_, number) => number % 4 != 0).Should().OnlyContain(count => count == 200);
    }

    private void Write(params int[] items)
    {
        foreach (int item in items) _source.Writer.TryWrite(item).Should().BeTrue();
    }

    private async Task<List<int>> ReadAllAsync(CancellationToken cancellationToken = default) => await _flights.ReadAsync("key", MakeAsync, () => _joined++, cancellationToken).ToListAsync(cancellationToken);

    private IAsyncEnumerator<int> Reader() => _flights.ReadAsync("key", MakeAsync, () => _joined++).GetAsyncEnumerator();

    private async IAsyncEnumerable<int> MakeAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _makings);
        try
        {
            await foreach (int item in _source.Reader.ReadAllAsync(cancellationToken)) yield return item;
        }
        finally
        {
            _stopped.TrySetResult();
        }
    }

    private static async IAsyncEnumerable<int> Numbers([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (int i = 0; i < 200; i++)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return i;
        }
    }
}
