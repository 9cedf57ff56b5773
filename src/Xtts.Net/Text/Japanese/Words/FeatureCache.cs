using Xtts.Net.Text.Japanese.Dictionaries;

namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Features of the words of a text, each read once. One text an instance.</summary>
internal sealed class FeatureCache
{
    private const int Most = 1 << 14;

    private readonly JapaneseDictionary _dictionary;
    private readonly Dictionary<int, WordFeatures> _known = [];
    private readonly Dictionary<int, WordFeatures> _unknown = [];
    private readonly JapaneseScript[] _scripts;

    public FeatureCache(JapaneseDictionary dictionary)
    {
        _dictionary = dictionary;
        _scripts = [.. dictionary.Categories.Names.Select(ScriptNamed)];
    }

    /// <summary>Script of a category of characters.</summary>
    public JapaneseScript ScriptOf(byte category) => _scripts[category];

    /// <summary>Features of a word.</summary>
    /// <exception cref="JapaneseDictionaryException">The dictionary is damaged.</exception>
    public WordFeatures Of(in LatticeNode node)
    {
        var cache = node.IsKnown ? _known : _unknown;
        if (cache.TryGetValue(node.Entry, out var features)) return features;
        var lexicon = node.IsKnown ? _dictionary.Known : _dictionary.Unknown.View();
        var entry = lexicon[node.Entry];
        var bytes = node.IsKnown ? lexicon.FeaturesOf(entry) : _dictionary.Unknown.FeaturesOf(lexicon, entry);
        features = WordFeatures.Read(bytes, _dictionary.Fields);
        if (cache.Count == Most) cache.Clear();
        cache.Add(node.Entry, features);
        return features;
    }

    private static JapaneseScript ScriptNamed(string category) => category switch
    {
        "ALPHA" => JapaneseScript.Latin,
        "HIRAGANA" => JapaneseScript.Hiragana,
        "KATAKANA" => JapaneseScript.Katakana,
        _ => JapaneseScript.Other,
    };
}
