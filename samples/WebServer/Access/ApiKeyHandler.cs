using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WebServer.Errors;

namespace WebServer.Access;

/// <summary>Knows clients by their key (<c>Authorization: Bearer …</c>). Keys are compared as hashes and each with all, so that the time tells nothing.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> schemes, ILoggerFactory loggers, UrlEncoder encoder, IOptions<ServerOptions> server)
    : AuthenticationHandler<AuthenticationSchemeOptions>(schemes, loggers, encoder)
{
    public const string SchemeName = "ApiKey";

    private const string Bearer = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return Task.FromResult(AuthenticateResult.NoResult());
        int number = Find(header[Bearer.Length..].Trim());
        if (number < 0) return Task.FromResult(AuthenticateResult.Fail("unknown key"));
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, $"key {number + 1}")], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        string message = Request.Headers.Authorization.Count == 0 ? "A key is needed. Send it as 'Authorization: Bearer KEY'." : "The key is not one of this server's. Send it as 'Authorization: Bearer KEY'.";
        return ApiErrorResponse.WriteAsync(Context, new ApiError(StatusCodes.Status401Unauthorized, message, ApiError.Authentication, Code: "invalid_api_key"));
    }

    private int Find(string key)
    {
        Span<byte> given = stackalloc byte[SHA256.HashSizeInBytes], known = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), given);
        int found = -1;
        for (int i = 0; i < server.Value.ApiKeys.Length; i++)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(server.Value.ApiKeys[i]), known);
            if (CryptographicOperations.FixedTimeEquals(given, known)) found = i;
        }

        return found;
    }
}
