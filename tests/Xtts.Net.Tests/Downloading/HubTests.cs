using Xtts.Net.Tests.Downloading.Serving;

namespace Xtts.Net.Tests.Downloading;

/// <summary>Tests with a server and a folder of their own.</summary>
public abstract class HubTests : IAsyncLifetime, IAsyncDisposable
{
    private bool _isDisposed;

    /// <summary>Where it is fetched to.</summary>
    private protected DownloadFolder Folder { get; } = new();

    /// <summary>What it is fetched from.</summary>
    private protected HubServer Server { get; } = new();

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_isDisposed) return;
        _isDisposed = true;
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
