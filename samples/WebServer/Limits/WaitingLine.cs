using System.Threading.RateLimiting;
using WebServer.Errors;

namespace WebServer.Limits;

/// <summary>Lets some requests in at once and some wait for that, first come, first served. Thread-safe.</summary>
/// <param name="inside">Requests that are let in at once.</param>
/// <param name="waiting">Requests that wait; further ones are refused.</param>
/// <param name="refusal">What those are told.</param>
internal sealed class WaitingLine(int inside, int waiting, string refusal) : IDisposable
{
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(2);

    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions { PermitLimit = inside, QueueLimit = waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <summary>Requests that are inside.</summary>
    public long Inside => inside - (_limiter.GetStatistics()?.CurrentAvailablePermits ?? inside);

    /// <summary>Requests that wait.</summary>
    public long Waiting => _limiter.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>Waits to be let in.</summary>
    /// <param name="cancellationToken">The client has left, or its time is over.</param>
    /// <returns>The place, until it is disposed.</returns>
    /// <exception cref="ApiException">Too many wait already.</exception>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var place = await _limiter.AcquireAsync(1, cancellationToken);
        if (place.IsAcquired) return place;
        place.Dispose();
        throw new ApiException(ApiError.TooMany(refusal, "queue_full", RetryTime));
    }

    public void Dispose() => _limiter.Dispose();
}
