namespace Xtts.Net.Downloading.Storage;

/// <summary>A file that one holder at a time has open, in any process. It stays behind when it is let go: who deleted it would take it from under somebody who has just opened it.</summary>
/// <remarks>On Unix this is <c>flock</c>, which Hugging Face's own programs lock the same files with.</remarks>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for a lock.</summary>
    /// <param name="path">The file; its folder is made.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="IOException">There can be no such file.</exception>
    public static async Task<FileLock> AcquireAsync(string path, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (TryAcquire(path) is { } taken) return taken;
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Takes a lock that is free.</summary>
    /// <returns>The lock; <see langword="null"/> when somebody has it.</returns>
    /// <exception cref="IOException">There can be no such file.</exception>
    public static FileLock? TryAcquire(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    // ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION; EAGAIN of Linux and of macOS.
    private static bool IsHeld(IOException error) => OperatingSystem.IsWindows()
        ? (error.HResult & 0xFFFF) is 32 or 33
        : error.HResult is 11 or 35;
}
