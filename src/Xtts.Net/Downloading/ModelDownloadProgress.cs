namespace Xtts.Net.Downloading;

/// <summary>How far a download is.</summary>
/// <param name="File">The file that it is busy with.</param>
/// <param name="FileBytes">Bytes of it that are there; falls when it has to begin anew.</param>
/// <param name="FileLength">Its length in bytes.</param>
/// <param name="Bytes">Bytes of all files that are there, those of earlier downloads included.</param>
/// <param name="TotalBytes">Length of all files in bytes.</param>
public readonly record struct ModelDownloadProgress(string File, long FileBytes, long FileLength, long Bytes, long TotalBytes)
{
    /// <summary>Share of the whole that is there, 0 to 1.</summary>
    public double Fraction => TotalBytes == 0 ? 1 : (double)Bytes / TotalBytes;
}
