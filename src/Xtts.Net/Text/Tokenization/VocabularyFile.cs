using Xtts.Net.Configuration;

namespace Xtts.Net.Text.Tokenization;

/// <summary>A <c>vocab.json</c> on disk.</summary>
internal static class VocabularyFile
{
    /// <summary>What to do about a bad file; ends every message.</summary>
    public const string Advice = "Use the vocab.json that was released or trained with this model.";

    /// <summary>Largest file, in bytes; the released one has about 9 % of it.</summary>
    public const int MaxSize = 4 << 20;

    /// <summary>Most JSON values; the released one has about 8 % of them.</summary>
    public const int MaxValues = 250_000;

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelFileNotFoundException">There is no such file.</exception>
    /// <exception cref="VocabularyException">It is too large or cannot be read.</exception>
    public static byte[] Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = Path.GetFileName(path);
        try
        {
            return SmallFile.Read(path, MaxSize);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelFileNotFoundException($"There is no vocabulary '{path}'. Put the model's vocab.json beside the checkpoint or name it with VocabularyPath.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            throw new VocabularyException($"'{file}' cannot be read: {error.Message.TrimEnd('.')}. {Advice}", error);
        }
    }
}
