using System.Diagnostics.CodeAnalysis;
using Xtts.Net.Text.Japanese.Dictionaries;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Text.Japanese;

/// <summary>A compiled MeCab dictionary with the fields of UniDic, which tells the words of Japanese text and how they are read.</summary>
/// <remarks>
/// A folder with <c>sys.dic</c>, <c>matrix.bin</c>, <c>char.bin</c>, <c>unk.dic</c> and <c>dicrc</c>, in UTF-8: Debian's <c>unidic-mecab</c>, the UniDic of NINJAL, or the <c>dicdir</c> of the
/// Python packages <c>unidic-lite</c> and <c>unidic</c>. The two large files are mapped, so that memory grows with the words that texts use. Files are taken for untrusted: damage gives
/// <see cref="JapaneseDictionaryException"/>, at opening or when the damaged part is met. Thread-safe; may be disposed while it is used.
/// </remarks>
[SuppressMessage("Naming", "CA1711", Justification = "A dictionary of words, as the field calls it.")]
public sealed class JapaneseDictionary : IDisposable
{
    private readonly DictionaryFile _words;
    private readonly DictionaryFile _costs;

    private JapaneseDictionary(string folder, DictionaryFile words, DictionaryFile costs)
    {
        Folder = folder;
        _words = words;
        _costs = costs;
        Settings = DictionarySettings.Read(folder);
        Categories = new CharacterCategories("char.bin", SmallFile.Read(folder, "char.bin"));
        Unknown = new UnknownWords("unk.dic", SmallFile.Read(folder, "unk.dic"), Categories, Settings.UnknownFeatures);
        var known = Known;
        if (known.Count == 0) throw new JapaneseDictionaryException("'sys.dic' has no words. Copy or install the dictionary again.");
        RequireSizes("sys.dic", known);
        RequireSizes("unk.dic", Unknown.View());
        Fields = FeatureFields.Of(known.FeaturesOf(known[0]));
        WordCount = known.Count;
    }

    /// <summary>The folder that was opened.</summary>
    public string Folder { get; }

    /// <summary>Number of words.</summary>
    public int WordCount { get; }

    internal DictionarySettings Settings { get; }

    internal CharacterCategories Categories { get; }

    internal UnknownWords Unknown { get; }

    internal FeatureFields Fields { get; }

    /// <summary>The words; valid while the dictionary is pinned.</summary>
    internal Lexicon Known => new(_words.Name, _words.Bytes);

    /// <summary>Costs of words that follow each other; valid while the dictionary is pinned.</summary>
    internal ConnectionCosts Costs => new(_costs.Name, _costs.Bytes);

    /// <summary>Opens a dictionary.</summary>
    /// <param name="folder">The folder with its files.</param>
    /// <exception cref="JapaneseDictionaryException">A file is missing, damaged, or of another kind.</exception>
    public static JapaneseDictionary Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        if (!Directory.Exists(folder)) throw new JapaneseDictionaryException($"There is no folder '{folder}'. Name the folder of a compiled MeCab dictionary, such as /var/lib/mecab/dic/unidic of Debian's unidic-mecab.");
        DictionaryFile? words = null, costs = null;
        try
        {
            words = DictionaryFile.Open(folder, "sys.dic");
            costs = DictionaryFile.Open(folder, "matrix.bin");
            return new JapaneseDictionary(folder, words, costs);
        }
        catch
        {
            words?.Dispose();
            costs?.Dispose();
            throw;
        }
    }

    /// <summary>Releases the files as soon as nobody reads them.</summary>
    public void Dispose()
    {
        _words.Dispose();
        _costs.Dispose();
    }

    /// <summary>Keeps the files mapped until <see cref="Unpin"/>.</summary>
    /// <exception cref="ObjectDisposedException">The dictionary was disposed.</exception>
    internal void Pin()
    {
        _words.Pin();
        try
        {
            _costs.Pin();
        }
        catch
        {
            _words.Unpin();
            throw;
        }
    }

    /// <summary>Takes a <see cref="Pin"/> back.</summary>
    internal void Unpin()
    {
        _costs.Unpin();
        _words.Unpin();
    }

    private void RequireSizes(string name, in Lexicon lexicon)
    {
        var costs = Costs;
        if (lexicon.LeftSize != costs.LeftSize || lexicon.RightSize != costs.RightSize)
            throw new JapaneseDictionaryException($"'{name}' has {lexicon.LeftSize} and {lexicon.RightSize} classes of words, 'matrix.bin' costs for {costs.LeftSize} and {costs.RightSize}. The files are not of one dictionary: install it again.");
    }
}
