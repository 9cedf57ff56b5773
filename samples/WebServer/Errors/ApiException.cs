namespace WebServer.Errors;

/// <summary>A request is refused.</summary>
internal sealed class ApiException(ApiError error) : Exception(error.Message)
{
    /// <summary>Why.</summary>
    public ApiError Error { get; } = error;

    /// <summary>A field of the request is wrong.</summary>
    public static ApiException Invalid(string message, string? param = null, string? code = null) => new(ApiError.Invalid(message, param, code));
}
