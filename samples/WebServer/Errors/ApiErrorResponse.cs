namespace WebServer.Errors;

/// <summary>Writes what a request was refused for.</summary>
internal static class ApiErrorResponse
{
    /// <summary>Writes status and body, unless the response has begun.</summary>
    public static async Task WriteAsync(HttpContext context, ApiError error)
    {
        if (context.Response.HasStarted) return;
        context.Response.StatusCode = error.Status;
        await context.Response.WriteAsJsonAsync(new ApiErrorBody(error), ServerJson.Api.ApiErrorBody, cancellationToken: context.RequestAborted);
    }
}
