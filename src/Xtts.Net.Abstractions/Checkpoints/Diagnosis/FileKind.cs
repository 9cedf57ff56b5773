namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
public enum FileKind
{
    /// <summary>None of the kinds below.</summary>
    Unknown,

    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A file without content.</summary>
    Empty,

    /// <summary>A file whose beginning was never written: nothing but zero bytes.</summary>
    Zeros,

    /// <summary>A zip archive, as torch.save writes it since version 1.6.</summary>
    Zip,

    /// <summary>Pickles one after another, as torch.save wrote them before version 1.6.</summary>
    TorchLegacy,

    /// <summary>A pickle that torch.save did not write.</summary>
    Pickle,

    /// <summary>A safetensors file.</summary>
    Safetensors,

    /// <summary>The text that Git LFS keeps in place of a large file.</summary>
    GitLfsPointer,

    /// <summary>A web page.</summary>
    HtmlPage,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>Some other text.</summary>
    Text,

    /// <summary>An archive of 7-Zip.</summary>
    SevenZip,

    /// <summary>An archive of RAR.</summary>
    Rar,

    /// <summary>Compressed by gzip, such as a <c>.tar.gz</c>.</summary>
    Gzip,

    /// <summary>Compressed by xz.</summary>
    Xz,

    /// <summary>Compressed by bzip2.</summary>
    Bzip2,

    /// <summary>Compressed by Zstandard.</summary>
    Zstandard,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A GGUF model of llama.cpp and its relatives.</summary>
    Gguf,

    /// <summary>An HDF5 file, such as a Keras model.</summary>
    Hdf5,

    /// <summary>An array of NumPy.</summary>
    Numpy,

    /// <summary>Sound: WAV, MP3, FLAC or Ogg.</summary>
    Sound,

    /// <summary>A program for Windows or Linux.</summary>
    Program,
}
