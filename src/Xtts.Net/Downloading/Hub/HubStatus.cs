using System.Globalization;
using System.Net;

namespace Xtts.Net.Downloading.Hub;

/// <summary>What the statuses of HTTP mean for a download.</summary>
internal static class HubStatus
{
    /// <summary>Whether an answer sends on to another address.</summary>
    public static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <summary>The failure that an answer is; <see langword="null"/> when it has content, or says that the asked range is not there.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="isOfHub">Whether the hub itself gave it. Addresses that it leads to are made for one download and expire, so what they refuse may be given at the next try.</param>
    /// <param name="what">What was asked for.</param>
    /// <param name="title">The repository, with its revision.</param>
    /// <param name="now">The time, against which a date to wait for is held.</param>
    public static Exception? FailureOf(HttpResponseMessage response, bool isOfHub, string what, string title, DateTimeOffset now)
    {
        int status = (int)response.StatusCode;
        var asked = response.RequestMessage!;
        string host = asked.RequestUri!.Authority;
        switch (status)
        {
            case 200 or 206 or 416: return null;
            case 401 or 403 when isOfHub: return new ModelAccessException(title, host, hadToken: asked.Headers.Authorization is not null);
            case 404 or 410 when isOfHub: return new ModelRepositoryNotFoundException(title, $"{host} has no {what}. Check the names of the repository and its revision.");
        }

        var wait = RetryAfter(response, now);
        string pause = wait is { } time ? string.Create(CultureInfo.InvariantCulture, $" and asks to wait {time.TotalSeconds:F0} s") : "";
        var failure = new ModelServerException($"{host} answered with status {status} for {what}{pause}. Try again later.", status, wait);
        return status is 401 or 403 or 404 or 408 or 410 or 425 or 429 or (>= 500 and not (501 or 505)) ? new TransientFailure(failure, wait) : failure;
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        if (response.Headers.RetryAfter is not { } after) return null;
        var wait = after.Delta ?? after.Date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
