using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Xtts.Net.Tests.Downloading.Serving;

/// <summary>A server on this machine with one repository, which answers as a hub does until it is told to answer otherwise.</summary>
public sealed class HubServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HubExchange, Task>>> _scripts = new();
    private readonly ConcurrentQueue<HubRequest> _requests = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _asked = new();
    private readonly ConcurrentBag<Task> _exchanges = [];
    private readonly Task _accepting;

    public HubServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Its address.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Its port.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it serves.</summary>
    public HubRepository Repository { get; set; } = new();

    /// <summary>All requests so far.</summary>
    public IReadOnlyList<HubRequest> Requests => [.. _requests];

    /// <summary>The requests for a file, or with an empty name for listings.</summary>
    public IReadOnlyList<HubRequest> RequestsFor(string file) => [.. _requests.Where(request => request.File == file)];

    /// <summary>Waits for the first request for a file.</summary>
    public Task WhenAskedFor(string file) => Asked(file).Task.WaitAsync(TimeSpan.FromMinutes(2));

    /// <summary>Waits until a file was asked for so many times: who asks may have given up before the request is noted.</summary>
    public async Task UntilAskedAsync(string file, int times)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (RequestsFor(file).Count < times) await Task.Delay(5, deadline.Token);
    }

    /// <summary>Answers the next requests for a file, or with an empty name for a listing, one by one in other ways.</summary>
    public HubServer Next(string file, params Func<HubExchange, Task>[] answers)
    {
        foreach (var answer in answers) _scripts.GetOrAdd(file, _ => new()).Enqueue(answer);
        return this;
    }

    /// <summary>Answers every request for a file in another way.</summary>
    public HubServer Always(string file, Func<HubExchange, Task> answer) => Next(file, [.. Enumerable.Repeat(answer, 1000)]);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_exchanges);
        _stopping.Dispose();
    }

    private TaskCompletionSource Asked(string file) => _asked.GetOrAdd(file, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
                _exchanges.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ReadAsync(stream) is not { } request) return;
                _requests.Enqueue(request);
                Asked(request.File).TrySetResult();
                var exchange = new HubExchange(request, stream, _stopping.Token);
                var answer = _scripts.TryGetValue(request.File, out var script) && script.TryDequeue(out var next) ? next : Repository.AnswerAsync;
                await answer(exchange);

                // Closing at once would throw away what the other side has not read yet, when it is still sending.
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException)
            {
                // The other side left, or the test is over.
            }
        }
    }

    private async Task<HubRequest?> ReadAsync(NetworkStream stream)
    {
        var head = new List<byte>();
        byte[] one = new byte[1];
        while (!head.TakeLast(4).SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, _stopping.Token) == 0) return null;
            head.Add(one[0]);
        }

        string[] lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        return new HubRequest(
            lines[0].Split(' ')[1],
            lines[1..].Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase));
    }
}
