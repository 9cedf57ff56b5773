using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using WebServer.Errors;

namespace WebServer.Limits;

/// <summary>Counts the requests of each client: by its key, else by its address.</summary>
internal sealed class RateLimits(IOptions<ServerOptions> options) : IConfigureOptions<RateLimiterOptions>
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    public void Configure(RateLimiterOptions limiter)
    {
        int perMinute = options.Value.Limits.RequestsPerMinute;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => perMinute == 0 || !context.Request.Path.StartsWithSegments("/v1")
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetTokenBucketLimiter(ClientOf(context), _ => Bucket(perMinute)));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Period;
            await ApiErrorResponse.WriteAsync(rejected.HttpContext, ApiError.TooMany($"More than {perMinute} requests in a minute. Ask more slowly.", "rate_limited", wait));
        };
    }

    private static string ClientOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : context.Connection.RemoteIpAddress?.ToString() ?? "";

    // Tokens come back as often as whole ones are due, not more often than once a second.
    private static TokenBucketRateLimiterOptions Bucket(int perMinute)
    {
        var period = perMinute >= 60 ? Period : TimeSpan.FromMinutes(1.0 / perMinute);
        return new TokenBucketRateLimiterOptions { TokenLimit = perMinute, ReplenishmentPeriod = period, TokensPerPeriod = Math.Max(1, perMinute / 60), QueueLimit = 0, AutoReplenishment = true };
    }
}
