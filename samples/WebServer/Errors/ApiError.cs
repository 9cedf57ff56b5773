using System.Text.Json.Serialization;

namespace WebServer.Errors;

/// <summary>Why a request was refused, in the shape that clients of OpenAI read.</summary>
/// <param name="Status">Status of the response.</param>
/// <param name="Message">A sentence: what is wrong, and what to do.</param>
/// <param name="Type">Whose fault it is, such as <see cref="InvalidRequest"/>.</param>
/// <param name="Param">The field of the request that it is about.</param>
/// <param name="Code">The kind of trouble, for programs.</param>
internal sealed record ApiError([property: JsonIgnore] int Status, string Message, string Type, string? Param = null, string? Code = null)
{
    public const string InvalidRequest = "invalid_request_error", Authentication = "authentication_error", RateLimit = "rate_limit_error", Server = "server_error";

    /// <summary>When to try again.</summary>
    [JsonIgnore]
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>A request that cannot be served as it is.</summary>
    public static ApiError Invalid(string message, string? param = null, string? code = null, int status = StatusCodes.Status400BadRequest) => new(status, message, InvalidRequest, param, code);

    /// <summary>A request that comes at the wrong time.</summary>
    public static ApiError TooMany(string message, string code, TimeSpan retryAfter) => new(StatusCodes.Status429TooManyRequests, message, RateLimit, Code: code) { RetryAfter = retryAfter };
}
