namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>What to say about kinds of files that are no checkpoints.</summary>
internal static class FileKindFindings
{
    private const string GetIt = "Download the checkpoint itself and compare its size with what the source states.";
    private const string Unpack = "Unpack it and name the checkpoint inside.";

    /// <summary>What to say about a kind.</summary>
    /// <returns>Code, the kind in words with its article, and what to do; <see langword="null"/> for kinds that may be checkpoints.</returns>
    public static (FindingCode Code, string What, string Advice)? Of(FileKind kind) => kind switch
    {
        FileKind.Empty => (FindingCode.EmptyFile, "an empty file: copying or downloading it was cut off before the first byte", "Copy or download it again."),
        FileKind.Zeros => (FindingCode.HalfWritten, "a half-written file: its beginning is nothing but zero bytes, as an interrupted download or a full disk leaves it", "Copy or download it again."),
        FileKind.HtmlPage => (FindingCode.HtmlPage, "a web page, not a checkpoint: the download link led to a page (a login, a licence, an error)", "Open the link in a browser, accept what it asks, and download the file behind it."),
        FileKind.Json => (FindingCode.TextFile, "a JSON file, not a checkpoint", "Name the checkpoint ('model.pth'), or the folder that holds it with its config.json and vocab.json."),
        FileKind.Text => (FindingCode.TextFile, "a text file, not a checkpoint", GetIt),
        FileKind.SevenZip => (FindingCode.OtherArchive, "an archive of 7-Zip", Unpack),
        FileKind.Rar => (FindingCode.OtherArchive, "a RAR archive", Unpack),
        FileKind.Gzip => (FindingCode.OtherArchive, "a file compressed by gzip", Unpack),
        FileKind.Xz => (FindingCode.OtherArchive, "a file compressed by xz", Unpack),
        FileKind.Bzip2 => (FindingCode.OtherArchive, "a file compressed by bzip2", Unpack),
        FileKind.Zstandard => (FindingCode.OtherArchive, "a file compressed by Zstandard", Unpack),
        FileKind.Tar => (FindingCode.OtherArchive, "a tar archive", Unpack),
        FileKind.Gguf => (FindingCode.OtherFormat, "a GGUF file, a format of llama.cpp and its relatives", "Use the PyTorch or safetensors checkpoint that it was made from."),
        FileKind.Hdf5 => (FindingCode.OtherFormat, "an HDF5 file, a format of Keras", "XTTS v2 checkpoints are .pth or .safetensors files; use one of those."),
        FileKind.Numpy => (FindingCode.OtherFormat, "an array of NumPy", "XTTS v2 checkpoints are .pth or .safetensors files; use one of those."),
        FileKind.Sound => (FindingCode.OtherFormat, "a sound file", "Name the checkpoint; sound is for cloning a voice."),
        FileKind.Program => (FindingCode.OtherFormat, "a program", "Do not start it; XTTS v2 checkpoints are .pth or .safetensors files."),
        _ => null,
    };
}
