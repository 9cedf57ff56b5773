using Microsoft.AspNetCore.Http.Metadata;

namespace WebServer.Limits;

/// <summary>Most bytes of the body of requests to an endpoint.</summary>
internal sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
