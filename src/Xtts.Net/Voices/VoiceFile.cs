using Xtts.Net.Checkpoints;

namespace Xtts.Net.Voices;

/// <summary>Keeps voices as small <c>.safetensors</c> files: a voice is cloned once and spoken with for ever.</summary>
/// <remarks>
/// The file holds the conditioning latents and the speaker embedding under the names of the reference (<c>gpt_cond_latent</c>, <c>speaker_embedding</c>), and the voice's name and origin as
/// metadata. Files may come from strangers: reading has limits and runs nothing. Whether a voice fits a model is checked when it speaks. Thread-safe, holds nothing.
/// </remarks>
public static class VoiceFile
{
    /// <summary>Writes a voice; whoever looks at the path sees the old file or the complete new one.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="path">The file; replaced when it exists. Its folder must exist.</param>
    /// <param name="cancellationToken">Cancels the writing; the path stays as it was.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static async Task SaveAsync(Voice voice, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        string target = Path.GetFullPath(path);
        string temporary = Path.Combine(Path.GetDirectoryName(target) ?? target, Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(temporary, VoiceFileWriter.Write(voice), cancellationToken).ConfigureAwait(false);
            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes a voice to a stream, which is neither sought nor closed.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="stream">A writable stream.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    public static async Task SaveToStreamAsync(Voice voice, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentNullException.ThrowIfNull(stream);
        await stream.WriteAsync(VoiceFileWriter.Write(voice), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a voice.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="VoiceFileException">The file is not there, is damaged, or is something else.</exception>
    public static async Task<Voice> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (Directory.Exists(path)) throw new VoiceFileException($"'{path}' is a folder where a voice file is expected. Name the .safetensors file in it.");
        try
        {
            // A pipe or a device would make opening wait for ever; all such things have the length 0.
            if (FileStamp.Of(path).Length == 0) throw new VoiceFileException($"'{Path.GetFileName(path)}' is empty. Clone the voice again.");
            var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.Asynchronous);
            await using (stream.ConfigureAwait(false)) return VoiceFileReader.Read(await ReadAllAsync(stream, path, cancellationToken).ConfigureAwait(false), path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VoiceFileException($"There is no voice file '{path}'. Check the path.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new VoiceFileException($"The voice file '{path}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads a voice from a stream, which is read to its end and not closed.</summary>
    /// <param name="stream">A readable stream.</param>
    /// <param name="name">Name of the file, for messages, and of the voice when the file does not tell one.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="VoiceFileException">The file is damaged, or is something else.</exception>
    public static async Task<Voice> LoadFromStreamAsync(Stream stream, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        return VoiceFileReader.Read(await ReadAllAsync(stream, name, cancellationToken).ConfigureAwait(false), name);
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAllAsync(Stream stream, string name, CancellationToken cancellationToken)
    {
        var bytes = new MemoryStream();
        byte[] block = new byte[1 << 16];
        int count;
        while ((count = await stream.ReadAsync(block, cancellationToken).ConfigureAwait(false)) > 0)
        {
            bytes.Write(block, 0, count);
            if (bytes.Length > VoiceFileFormat.MaxBytes)
                throw new VoiceFileException($"'{Path.GetFileName(name)}' has more than {VoiceFileFormat.MaxBytes >> 20} MiB: too much for a voice file, which has about 0.1. Is it a model? 'xtts clone' makes voice files.");
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
