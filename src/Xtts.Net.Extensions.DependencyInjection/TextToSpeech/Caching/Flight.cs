namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>A sequence that is made once for several readers, who may come and go at any time and each read all of it.</summary>
/// <remarks>
/// Whoever needs an item that is not there has it made, so that the fastest reader sets the pace and slower ones read what is kept. Making belongs to no reader: it is cancelled by
/// disposing only. Thread-safe.
/// </remarks>
internal sealed class Flight<T> : IAsyncDisposable
{
    private static readonly Task<bool> There = Task.FromResult(true);

    private readonly Lock _lock = new();
    private readonly List<T> _items = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly IAsyncEnumerator<T> _source;
    private Task<bool>? _making;    // of the next item; stays when there is none

    /// <param name="make">Starts the sequence; the token cancels it.</param>
    public Flight(Func<CancellationToken, IAsyncEnumerable<T>> make) => _source = make(_stopping.Token).GetAsyncEnumerator(_stopping.Token);

    /// <summary>Readers on board; kept by the owner.</summary>
    public int Readers { get; set; }

    /// <summary>Whether making ended with an exception, which is every reader's who gets that far.</summary>
    public bool HasFailed
    {
        get
        {
            lock (_lock) return _making is { IsFaulted: true } or { IsCanceled: true };
        }
    }

    /// <summary>An item that is there.</summary>
    public T this[int index]
    {
        get
        {
            lock (_lock) return _items[index];
        }
    }

    /// <summary>Has an item made, unless it is there.</summary>
    /// <param name="index">Its number: at most that of the items which were asked for before.</param>
    /// <returns>Whether there is such an item; <see langword="false"/> at the end.</returns>
    public Task<bool> HasAsync(int index)
    {
        lock (_lock) return index < _items.Count ? There : _making ??= Task.Run(MakeAsync);
    }

    /// <summary>Stops the making and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        Task? making;
        lock (_lock) making = _making;
        if (making is not null) await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _source.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task<bool> MakeAsync()
    {
        if (!await _source.MoveNextAsync().ConfigureAwait(false)) return false;
        lock (_lock)
        {
            _items.Add(_source.Current);
            _making = null;
        }

        return true;
    }
}
