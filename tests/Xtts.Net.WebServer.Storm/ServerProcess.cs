using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Xtts.Net.WebServer.Storm;

/// <summary>The sample web server as a process.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5), Rest = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly DirectoryInfo _voices;

    private ServerProcess(Process process, DirectoryInfo voices, Uri address)
    {
        _process = process;
        _voices = voices;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { PooledConnectionIdleTimeout = TimeSpan.FromSeconds(2) }) { BaseAddress = address, Timeout = Patience };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "samples", "WebServer", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0"));

    public static async Task<ServerProcess> StartAsync()
    {
        int port = FreePort();
        var voices = Directory.CreateTempSubdirectory("xtts-storm-");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (string argument in (string[])
        [
            Path.Combine(Folder, "WebServer.dll"), $"urls=http://127.0.0.1:{port}", $"Server:VoiceFolder={voices.FullName}", "Server:Limits:RequestsPerMinute=0",
            "Server:Limits:SlowReaderGrace=00:00:02", "Server:Limits:MinResponseBytesPerSecond=100000", "Logging:LogLevel:Default=Error",
        ]) start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        var server = new ServerProcess(process, voices, new Uri($"http://127.0.0.1:{port}"));
        await server.UntilQuietAsync();
        return server;
    }

    public async Task<Footprint> TakeFootprintAsync() => Footprint.Of(_process, await Client.GetStringAsync("/metrics"));

    /// <summary>Waits until nobody is spoken or waits for it, and then for connections that nobody uses to be closed.</summary>
    public async Task UntilQuietAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await IsQuietAsync(limit.Token)) await Task.Delay(200, limit.Token);
        await Task.Delay(Rest, limit.Token);
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        _voices.Delete(recursive: true);
    }

    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken)
    {
        if (_process.HasExited) throw new InvalidOperationException("The server has ended.");
        try
        {
            var health = await Client.GetFromJsonAsync<JsonElement>("/healthz", cancellationToken);
            return health.GetProperty("speaking").GetInt32() == 0 && health.GetProperty("waiting").GetInt32() == 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
