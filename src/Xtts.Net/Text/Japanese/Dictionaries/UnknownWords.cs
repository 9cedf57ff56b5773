using System.Text;

namespace Xtts.Net.Text.Japanese.Dictionaries;

/// <summary>What words that the lexicon lacks can be, by the category of their first character (<c>unk.dic</c>). Immutable.</summary>
internal sealed class UnknownWords
{
    private readonly string _name;
    private readonly byte[] _bytes;
    private readonly PrefixMatch[] _byCategory;
    private readonly byte[]? _features;

    /// <exception cref="JapaneseDictionaryException">The file is damaged, or lacks a category.</exception>
    public UnknownWords(string name, byte[] bytes, CharacterCategories categories, string? features)
    {
        _name = name;
        _bytes = bytes;
        _features = features is null ? null : Encoding.UTF8.GetBytes(features);
        var lexicon = View();
        _byCategory = new PrefixMatch[categories.Names.Count];
        for (int i = 0; i < _byCategory.Length; i++)
        {
            _byCategory[i] = lexicon.Find(Encoding.ASCII.GetBytes(categories.Names[i]));
            if (_byCategory[i].Count == 0) throw new JapaneseDictionaryException($"'{name}' has no words of the category '{categories.Names[i]}', which the table of characters has. The files are not of one dictionary: install it again.");
        }
    }

    /// <summary>The words.</summary>
    public Lexicon View() => new(_name, _bytes);

    /// <summary>Entries that stand for an unknown word whose first character is of a category.</summary>
    public PrefixMatch Of(int category) => _byCategory[category];

    /// <summary>Features of an unknown word.</summary>
    public ReadOnlySpan<byte> FeaturesOf(in Lexicon view, in LexiconEntry entry) => _features ?? view.FeaturesOf(entry);
}
