using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;
using WebServer.Errors;

namespace WebServer.Access;

/// <summary>What pages of other sites may do from the browser of a user who can reach this server: nothing, unless their origin is allowed.</summary>
internal sealed class OtherSites(IOptions<ServerOptions> options) : IConfigureOptions<CorsOptions>
{
    public void Configure(CorsOptions cors) => cors.AddDefaultPolicy(policy => policy.WithOrigins(options.Value.AllowedOrigins).AllowAnyHeader().AllowAnyMethod().WithExposedHeaders("Retry-After"));

    /// <summary>Refuses requests that a browser sends for a page of another site. Some kinds of requests are sent without asking first (forms), so it is not enough to say afterwards that the page may not see the answer.</summary>
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var allowed = context.RequestServices.GetRequiredService<IOptions<ServerOptions>>().Value.AllowedOrigins;
        bool crossing = context.Request.Path.StartsWithSegments("/v1") && IsCrossing(context.Request);
        if (crossing && !allowed.Contains(context.Request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase))
            throw new ApiException(ApiError.Invalid("Pages of other sites may not use this server. Its owner can allow their origin in Server:AllowedOrigins.", code: "cross_site", status: StatusCodes.Status403Forbidden));
        await next(context);
    }

    /// <summary>Whether a request is for a page of another site. Browsers say it to addresses with HTTPS and to localhost; to others they tell only where the page is from.</summary>
    internal static bool IsCrossing(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => false,
        "cross-site" or "same-site" => true,
        _ => request.Headers.Origin.ToString() is { Length: > 0 } origin && !IsOwn(origin, request),
    };

    // Behind a proxy that ends TLS the scheme is the page's, not the request's; a page without TLS is never that of a server with it.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var page) && (page.Scheme == Uri.UriSchemeHttps || (page.Scheme == Uri.UriSchemeHttp && !request.IsHttps))
        && Uri.TryCreate($"{page.Scheme}://{request.Headers.Host}", UriKind.Absolute, out var own)
        && Uri.Compare(page, own, UriComponents.HostAndPort, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
