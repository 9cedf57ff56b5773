using System.Globalization;

namespace WebServer.Errors;

/// <summary>Writes what a request was refused for.</summary>
internal static class ApiErrorResponse
{
    /// <summary>Writes status and body, unless the response has begun.</summary>
    public static async Task WriteAsync(HttpContext context, ApiError error)
    {
        if (context.Response.HasStarted) return;
        context.Response.StatusCode = error.Status;
        if (error.RetryAfter is { } time) context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(time.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        // Not cancelled: the request may have been, by its time limit, and is answered nevertheless.
        await context.Response.WriteAsJsonAsync(new ApiErrorBody(error), ServerJson.Api.ApiErrorBody, cancellationToken: CancellationToken.None);
    }

    /// <summary>Answers what no endpoint took.</summary>
    public static Task WriteUnhandledAsync(HttpContext context) => WriteAsync(context, context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => ApiError.Invalid($"There is nothing at {Shown.Of(context.Request.Path)}.", code: "not_found", status: StatusCodes.Status404NotFound),
        StatusCodes.Status405MethodNotAllowed => ApiError.Invalid($"{Shown.Of(context.Request.Path)} cannot be asked for with {Shown.Of(context.Request.Method)}.", code: "method_not_allowed", status: StatusCodes.Status405MethodNotAllowed),
        int status => ApiError.Invalid($"The request was refused with the status {status}.", status: status),
    });
}
