namespace WebServer.Errors;

/// <summary>The body of a response that refuses.</summary>
internal sealed record ApiErrorBody(ApiError Error);
