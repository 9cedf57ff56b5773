using System.Globalization;
using System.Text;

namespace Xtts.Net.Tests.Downloading.Serving;

/// <summary>One request and the connection on which it is answered, byte by byte. The connection ends with the answer.</summary>
public sealed class HubExchange(HubRequest request, Stream stream, CancellationToken stopped)
{
    /// <summary>The request.</summary>
    public HubRequest Request { get; } = request;

    /// <summary>Fires when the server stops.</summary>
    public CancellationToken Stopped { get; } = stopped;

    /// <summary>Sends status and headers.</summary>
    public async Task HeadAsync(int status, params string[] headers)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\r\nConnection: close\r\n");
        foreach (string header in headers) head.Append(header).Append("\r\n");
        await SendAsync(Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()));
    }

    /// <summary>Sends bytes.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> bytes) => stream.WriteAsync(bytes, Stopped).AsTask();

    /// <summary>Sends an answer with its length.</summary>
    public async Task AnswerAsync(int status, ReadOnlyMemory<byte> body, params string[] headers)
    {
        await HeadAsync(status, [.. headers, string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}")]);
        await SendAsync(body);
    }

    /// <summary>Sends a status without content.</summary>
    public Task RefuseAsync(int status, params string[] headers) => AnswerAsync(status, ReadOnlyMemory<byte>.Empty, headers);

    /// <summary>Waits for something on the other side that tells nobody when it is done.</summary>
    public async Task UntilAsync(Func<bool> isDone)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Stopped);
        deadline.CancelAfter(TimeSpan.FromMinutes(2));
        while (!isDone()) await Task.Delay(5, deadline.Token);
    }

    /// <summary>Says nothing until the server stops.</summary>
    public Task StaySilentAsync() => Task.Delay(Timeout.Infinite, Stopped);
}
