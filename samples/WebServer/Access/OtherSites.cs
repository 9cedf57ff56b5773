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
        bool crossing = context.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" && context.Request.Path.StartsWithSegments("/v1");
        if (crossing && !allowed.Contains(context.Request.Headers.Origin.ToString(), StringComparer.OrdinalIgnoreCase))
            throw new ApiException(ApiError.Invalid("Pages of other sites may not use this server. Its owner can allow their origin in Server:AllowedOrigins.", code: "cross_site", status: StatusCodes.Status403Forbidden));
        await next(context);
    }
}
