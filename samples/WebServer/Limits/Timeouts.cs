using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using WebServer.Errors;

namespace WebServer.Limits;

/// <summary>How long requests may take.</summary>
internal sealed class Timeouts(IOptions<ServerOptions> options) : IConfigureOptions<RequestTimeoutOptions>
{
    public const string Speech = "speech", Upload = "upload";

    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(1);

    public void Configure(RequestTimeoutOptions timeouts)
    {
        timeouts.DefaultPolicy = Policy(Usual);
        timeouts.AddPolicy(Speech, Policy(options.Value.Limits.SpeechTimeout));
        timeouts.AddPolicy(Upload, Policy(options.Value.Limits.UploadTimeout));
    }

    private static RequestTimeoutPolicy Policy(TimeSpan time) => new()
    {
        Timeout = time,
        TimeoutStatusCode = StatusCodes.Status504GatewayTimeout,
        WriteTimeoutResponse = context => ApiErrorResponse.WriteAsync(context, new ApiError(StatusCodes.Status504GatewayTimeout, $"The request took longer than {time}. Ask for less at once, or try again later.", ApiError.Server, Code: "timeout")),
    };
}
