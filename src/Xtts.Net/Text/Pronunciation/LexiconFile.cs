using Xtts.Net.Configuration;

namespace Xtts.Net.Text.Pronunciation;

/// <summary>Reads pronunciation lexicons from JSON: words under the language they are for, or under <c>*</c> for all.</summary>
/// <remarks>
/// <code>
/// {
///   "hu": { "Xtts": "iksz té té esz", "IT": { "spoken": "áj tí", "case": "exact" } },
///   "*": { "GitHub": "git hab" }
/// }
/// </code>
/// A word has its spoken form, or an object with <c>spoken</c> and <c>case</c> (<c>capitals</c>, which is the default, <c>ignore</c> or <c>exact</c>: see <see cref="LetterCase"/>). Comments and
/// commas at the end of a list are allowed. Files may come from strangers: reading has limits. Thread-safe, holds nothing.
/// </remarks>
public static class LexiconFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestFile = 8 << 20;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <exception cref="LexiconException">It is not there, is no lexicon, or is too large.</exception>
    public static PronunciationLexicon Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        byte[] content;
        try
        {
            content = SmallFile.Read(path, LargestFile);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new LexiconException($"There is no lexicon '{path}'. Check the path.", innerException: error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException or InvalidDataException)
        {
            throw new LexiconException($"The lexicon '{path}' cannot be read: {error.Message.TrimEnd('.')}.", innerException: error);
        }

        return Parse(content, Path.GetFileName(path));
    }

    /// <summary>Reads a document.</summary>
    /// <param name="json">The document in UTF-8.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="LexiconException">It is no lexicon, or too large.</exception>
    public static PronunciationLexicon Parse(ReadOnlySpan<byte> json, string name = "lexicon.json")
    {
        ArgumentNullException.ThrowIfNull(name);
        if (json.Length > LargestFile) throw new LexiconException($"'{name}' has {json.Length} bytes, at most {LargestFile} are read.");
        return new LexiconReader(json, name).Read();
    }
}
