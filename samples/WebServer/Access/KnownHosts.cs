using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using WebServer.Errors;

namespace WebServer.Access;

/// <summary>The names that this server is reached by (<c>AllowedHosts</c>). A page of another site can have its own name answered with this machine's address, and would then be of the same site to the browser.</summary>
internal sealed class KnownHosts(IConfiguration configuration) : IPostConfigureOptions<HostFilteringOptions>
{
    private readonly StringSegment[] _names = [.. (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(name => new HostString(name).ToUriComponent())];

    // The web server's own filter reads the same setting, and refuses with a page that does not say what to do.
    public void PostConfigure(string? name, HostFilteringOptions options) => options.AllowedHosts = ["*"];

    /// <summary>Refuses requests for other names.</summary>
    public async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        // As it was sent, like the settings: international names in their ASCII form.
        string host = context.Request.Headers.Host.ToString();
        if (host.Length > 0 && !IsKnown(host))
        {
            string shown = Shown.Of(new HostString(host).Host);
            throw new ApiException(ApiError.Invalid(
                $"This server is not known as '{shown}'. Its owner can add the name in AllowedHosts (names with a semicolon between, * for any): --AllowedHosts \"localhost;{shown}\".",
                code: "unknown_host"));
        }

        await next(context);
    }

    private bool IsKnown(string host) => _names.Length == 0 || _names.Contains("*") || HostString.MatchesAny(host, _names);
}
