using Polly;
using Polly.Retry;

namespace Xtts.Net.Downloading.Hub;

/// <summary>When a failure is tried again, and after what time.</summary>
internal sealed class HubRetries
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(5);

    private readonly ResiliencePipeline _pipeline;

    /// <param name="options">How often, how long, and by which clock.</param>
    public HubRetries(ModelDownloadOptions options) => _pipeline = options.MaxRetries == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }.AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is TransientFailure failure && !(failure.RetryAfter > LongestRetryAfter)),
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.RetryDelay,
            MaxDelay = LongestDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = static arguments => ValueTask.FromResult((arguments.Outcome.Exception as TransientFailure)?.RetryAfter),
        }).Build();

    /// <summary>Does something, again where a failure may pass.</summary>
    /// <exception cref="TransientFailure">It did not pass.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> action, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(static (work, token) => work(token), action, cancellationToken).ConfigureAwait(false);
}
