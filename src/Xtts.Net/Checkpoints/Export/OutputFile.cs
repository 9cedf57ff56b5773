using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>A file under construction: a temporary one in the folder of the target, which gets the target's name when it is complete and is deleted otherwise.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _target;
    private readonly bool _overwrite;
    private readonly SafeFileHandle _handle;
    private bool _moved;

    private OutputFile(string target, bool overwrite)
    {
        _target = target;
        _overwrite = overwrite;
        TemporaryPath = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(target))!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.partial");
        _handle = File.OpenHandle(TemporaryPath, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
    }

    /// <summary>Where the bytes are until the file is complete.</summary>
    public string TemporaryPath { get; }

    /// <summary>Begins a file.</summary>
    /// <param name="target">The name it gets when it is complete.</param>
    /// <param name="overwrite">Whether a file of that name may be replaced.</param>
    /// <exception cref="ExportException">The name cannot be given, whatever is written.</exception>
    public static OutputFile Create(string target, bool overwrite)
    {
        if (Directory.Exists(target)) throw new ExportException($"'{target}' is a folder. Name the file to be written in it.");
        if (File.Exists(target) && !overwrite) throw new OutputExistsException(target);
        string folder = Path.GetDirectoryName(Path.GetFullPath(target)) ?? target;
        return Directory.Exists(folder) ? new OutputFile(target, overwrite) : throw new ExportException($"There is no folder '{folder}'. Create it, or name another output.");
    }

    /// <summary>Writes bytes at a position.</summary>
    public void Write(long position, ReadOnlySpan<byte> bytes) => RandomAccess.Write(_handle, bytes, position);

    /// <summary>Waits until everything is on the disk.</summary>
    public void Flush() => RandomAccess.FlushToDisk(_handle);

    /// <summary>What was written, to be read; nothing can be written any more when it is closed.</summary>
    public CheckpointFile ReadBack() => new CopiedFile(TemporaryPath, _handle);

    /// <summary>Closes the complete file and gives it its name.</summary>
    /// <exception cref="OutputExistsException">A file of that name has appeared meanwhile.</exception>
    public void Move()
    {
        _handle.Dispose();
        try
        {
            File.Move(TemporaryPath, _target, _overwrite);
            _moved = true;
        }
        catch (IOException) when (!_overwrite && File.Exists(_target))
        {
            throw new OutputExistsException(_target);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _handle.Dispose();
        if (!_moved) File.Delete(TemporaryPath);
    }
}
