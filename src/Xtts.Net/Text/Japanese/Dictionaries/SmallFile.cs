namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>Files of a dictionary that are read whole.</summary>
internal static class SmallFile
{
    private const int Largest = 64 << 20;

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="JapaneseDictionaryException">It is not there, empty, larger than 64 MB, or cannot be read.</exception>
    public static byte[] Read(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        try
        {
            LengthOf(path, Largest);
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new JapaneseDictionaryException($"'{name}' cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Length of a file in bytes, which is not empty and at most so large.</summary>
    /// <exception cref="JapaneseDictionaryException">It is not there, or of another size.</exception>
    public static long LengthOf(string path, long largest)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new JapaneseDictionaryException(
                $"There is no '{file.Name}' in the folder '{file.DirectoryName}'. A compiled MeCab dictionary has sys.dic, matrix.bin, char.bin and unk.dic in one folder: Debian's unidic-mecab puts them into /var/lib/mecab/dic/unidic.");
        }

        if (file.Length == 0) throw new JapaneseDictionaryException($"'{file.Name}' is empty. Copy or install the dictionary again.");
        if (file.Length > largest) throw new JapaneseDictionaryException($"'{file.Name}' has {file.Length} bytes, more than the {largest} that such a file may have.");
        return file.Length;
    }
}
