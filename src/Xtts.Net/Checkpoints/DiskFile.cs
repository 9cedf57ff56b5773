using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Xtts.Net.Checkpoints;

/// <summary>A file on disk. Structure (directory, headers, pickle) comes through positioned reads in every mode, so that a file that shrinks meanwhile gives an exception.</summary>
internal abstract class DiskFile : CheckpointFile
{
    private readonly FileStamp _opened;

    /// <param name="path">The file, as the caller gave it.</param>
    /// <param name="handle">The open file, owned from now on.</param>
    protected DiskFile(string path, SafeFileHandle handle)
        : this(path, handle, FileStamp.Of(handle))
    {
    }

    private DiskFile(string path, SafeFileHandle handle, FileStamp opened)
        : base(path, opened.Length)
    {
        Handle = handle;
        _opened = opened;
    }

    /// <summary>The open file.</summary>
    protected SafeFileHandle Handle { get; }

    /// <summary>Opens a file.</summary>
    /// <exception cref="ModelFileNotFoundException">There is no such file, or it is a folder.</exception>
    /// <exception cref="CheckpointFormatException">The file cannot be read, or is empty.</exception>
    public static DiskFile Open(string path, CheckpointLoadMode mode, CheckpointLimits limits)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Directory.Exists(path)) throw new ModelFileNotFoundException($"'{path}' is a folder where a checkpoint file is expected. Name the file in it, such as 'model.pth'.");
        SafeFileHandle? handle = null;
        try
        {
            // A pipe or a device would make opening wait for ever; all such things have the length 0.
            if (FileStamp.Of(path).Length == 0) throw new CheckpointFormatException($"'{System.IO.Path.GetFileName(path)}' is empty. Copy or download it again.");
            handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            return mode == CheckpointLoadMode.Copy ? new CopiedFile(path, handle) { Limits = limits } : new MappedFile(path, handle) { Limits = limits };
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileNotFoundException($"There is no file '{path}'. Check the path to the checkpoint.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            handle?.Dispose();
            throw new CheckpointFormatException($"'{System.IO.Path.GetFileName(path)}' cannot be opened: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    protected sealed override void Fill(long offset, Span<byte> destination)
    {
        try
        {
            for (int done = 0; done < destination.Length;)
            {
                int count = RandomAccess.Read(Handle, destination[done..], offset + done);
                if (count == 0) throw Changed("is shorter now");
                done += count;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CheckpointFormatException($"'{Name}' cannot be read: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    protected sealed override void RequireUnchanged()
    {
        var now = FileStamp.Of(Handle);
        if (now != _opened) throw Changed(Difference(now));
    }

    /// <inheritdoc/>
    protected sealed override void RequireSamePath()
    {
        FileStamp now;
        try
        {
            now = FileStamp.Of(Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Changed("is no longer to be found under its path", e);
        }

        if (now != _opened) throw Changed("is another file by now: " + Difference(now));
    }

    private string Difference(FileStamp now) => now.Length != _opened.Length
        ? $"it had {_opened.Length} bytes and has {now.Length}"
        : string.Create(CultureInfo.InvariantCulture, $"it was last written at {_opened.LastWrite:O}, now at {now.LastWrite:O}");

    private CheckpointChangedException Changed(string how, Exception? cause = null) =>
        new($"'{Name}' changed while it was open: {how}. Open it again when nobody writes to it; for files that others can write to, choose {nameof(CheckpointLoadMode)}.{nameof(CheckpointLoadMode.Copy)}.", cause);
}
