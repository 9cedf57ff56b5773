using System.Threading.Channels;

namespace HostedService;

/// <summary>Tells when a file has changed. Changes during one answer are one change; editors that save under another name and rename are noticed too.</summary>
internal sealed class WatchedFile : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <param name="path">The file; its folder must exist.</param>
    public WatchedFile(string path)
    {
        _watcher = new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        _watcher.Changed += (_, _) => Signal();
        _watcher.Created += (_, _) => Signal();
        _watcher.Renamed += (_, _) => Signal();
        _watcher.Error += (_, _) => Signal(); // events were lost: look at the file
        _watcher.EnableRaisingEvents = true;
        Signal();
    }

    /// <summary>Waits for a change. The first is there at once, for what the file holds already.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _changes.Reader.ReadAsync(cancellationToken);

    public void Dispose() => _watcher.Dispose();

    private void Signal() => _changes.Writer.TryWrite(true);
}
