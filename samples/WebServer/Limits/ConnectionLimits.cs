using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace WebServer.Limits;

/// <summary>What a connection may do.</summary>
internal sealed class ConnectionLimits(IOptions<ServerOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    private const long UsualBody = 64 << 10;

    public void Configure(KestrelServerOptions kestrel)
    {
        var limits = options.Value.Limits;
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = UsualBody;
        // A reader that is too slow would keep its speech from ending, and with it a place among those that are spoken.
        kestrel.Limits.MinResponseDataRate = new MinDataRate(limits.MinResponseBytesPerSecond, limits.SlowReaderGrace);
    }
}
