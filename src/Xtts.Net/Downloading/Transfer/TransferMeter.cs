using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Transfer;

/// <summary>Counts bytes and tells of them.</summary>
/// <param name="progress">Is told; <see langword="null"/> for nobody.</param>
/// <param name="total">Bytes of all files.</param>
internal sealed class TransferMeter(IProgress<ModelDownloadProgress>? progress, long total)
{
    private const long Step = 1 << 18;

    private long _complete;
    private long _shown;

    /// <summary>Bytes that came over the network.</summary>
    public long Fetched { get; private set; }

    /// <summary>Counts bytes that came over the network.</summary>
    public void Count(int bytes) => Fetched += bytes;

    /// <summary>Tells how much of a file is there: its beginning, every further quarter of a megabyte, and its end.</summary>
    public void Show(RepositoryFile file, long bytes)
    {
        if (bytes > _shown && bytes - _shown < Step && bytes != file.Length) return;
        _shown = bytes;
        progress?.Report(new ModelDownloadProgress(file.Name, bytes, file.Length, _complete + bytes, total));
    }

    /// <summary>A file is complete.</summary>
    public void Complete(RepositoryFile file)
    {
        Show(file, file.Length);
        _complete += file.Length;
        _shown = 0;
    }
}
