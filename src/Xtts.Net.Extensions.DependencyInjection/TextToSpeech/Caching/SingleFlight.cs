using System.Runtime.CompilerServices;

namespace Xtts.Net.Extensions.DependencyInjection.TextToSpeech.Caching;

/// <summary>Lets requests of one key that run at once share one making: the first one starts it, others read along from its beginning, and it stops when the last one leaves before the end.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SingleFlight<T>
{
    private readonly Dictionary<string, Flight<T>> _flights = new(StringComparer.Ordinal);

    /// <summary>Reads what is made for a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it; called only when nobody else does. What it throws is thrown to all who read.</param>
    /// <param name="joined">Told when somebody else does.</param>
    /// <param name="cancellationToken">Cancels the reading; the making goes on for the others.</param>
    public async IAsyncEnumerable<T> ReadAsync(string key, Func<CancellationToken, IAsyncEnumerable<T>> make, Action joined, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (flight, isNew) = Board(key, make);
        try
        {
            if (!isNew) joined();
            for (int index = 0; await flight.HasAsync(index).WaitAsync(cancellationToken).ConfigureAwait(false); index++) yield return flight[index];
        }
        finally
        {
            if (Leave(key, flight)) await flight.DisposeAsync().ConfigureAwait(false);
        }
    }

    private (Flight<T> Flight, bool IsNew) Board(string key, Func<CancellationToken, IAsyncEnumerable<T>> make)
    {
        lock (_flights)
        {
            bool isNew = !_flights.TryGetValue(key, out var flight) || flight.HasFailed;
            if (isNew) _flights[key] = flight = new Flight<T>(make);
            flight!.Readers++;
            return (flight, isNew);
        }
    }

    private bool Leave(string key, Flight<T> flight)
    {
        lock (_flights)
        {
            if (--flight.Readers > 0) return false;
            if (_flights.TryGetValue(key, out var current) && current == flight) _flights.Remove(key);
            return true;
        }
    }
}
