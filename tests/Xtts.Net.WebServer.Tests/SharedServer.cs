namespace Xtts.Net.WebServer.Tests;

/// <summary>A server of usual settings for many tests.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RunningServer.StartAsync("Models:demo=demo-voice", "Models:other=demo-voice", "Models:broken=no-such-folder", "Server:VoiceAliases:alloy=narrator");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
