using Microsoft.AspNetCore.Diagnostics;

namespace WebServer.Errors;

/// <summary>Answers requests that ended in an exception.</summary>
internal sealed partial class ApiExceptionHandler(ILogger<ApiExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var error = ApiErrors.Of(exception);
        if (error.Status >= StatusCodes.Status500InternalServerError && exception is not ApiException) LogFailed(httpContext.Request.Path, exception);
        await ApiErrorResponse.WriteAsync(httpContext, error);
        return true;
    }

    [LoggerMessage(1, LogLevel.Error, "A request to {Path} failed.")]
    private partial void LogFailed(PathString path, Exception exception);
}
