using System.Text;
using Xtts.Net.Text.Japanese.Dictionaries;

namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Cuts a text into words by the cheapest way through all words that it may hold (Viterbi), with the choices of MeCab 0.996.</summary>
/// <remarks>
/// A text is decided piece by piece: as soon as all ways that may still be the cheapest come by one word, what lies before it is settled, and forgotten. So memory does not grow with the text, and
/// the result is that of the whole. A stretch of <see cref="LongestOpen"/> bytes in which the ways never meet, which no language has, is cut at its cheapest way. One text an instance.
/// </remarks>
internal sealed class WordDecoder
{
    private const int CheckEvery = 4096;

    /// <summary>Bytes that may stay undecided.</summary>
    private const int LongestOpen = 1 << 18;

    private readonly byte[] _text;
    private readonly JapaneseDictionary _dictionary;
    private readonly FeatureCache _features;
    private readonly Lattice _lattice = new();
    private readonly List<WordCandidate> _candidates = [];
    private readonly LeftContext _left;
    private int _place;

    /// <param name="text">Well-formed UTF-8 without U+0000.</param>
    /// <param name="dictionary">The dictionary, pinned while this is used.</param>
    public WordDecoder(byte[] text, JapaneseDictionary dictionary)
    {
        _text = text;
        _dictionary = dictionary;
        _features = new FeatureCache(dictionary);
        _left = new LeftContext(dictionary.Costs.LeftSize);
    }

    /// <summary>Decides some more words.</summary>
    /// <param name="words">Gets them, in their order; empty when the text has ended.</param>
    /// <exception cref="JapaneseDictionaryException">The dictionary is damaged.</exception>
    public void Decide(List<JapaneseWord> words)
    {
        words.Clear();
        var finder = new CandidateFinder(_text, _dictionary, _candidates);
        var costs = _dictionary.Costs;
        int check = _place + CheckEvery;
        for (; _place < _text.Length && _place <= _lattice.End; _place++)
        {
            if (_lattice.EndingAt(_place) < 0) continue;
            if (_place >= check)
            {
                if (DecideBefore(_place, words)) return;
                check = _place + CheckEvery;
            }

            finder.FindAt(_place);
            Connect(costs);
        }

        int last = BestEnding(_lattice.End, costs);
        _place = _text.Length;
        Append(words, last);
        _lattice.Decide(last, int.MaxValue);
    }

    private bool DecideBefore(int place, List<JapaneseWord> words)
    {
        int common = _lattice.FindCommonWord(place);
        if (common == 0)
        {
            if (place - _lattice.Base < LongestOpen) return false;
            common = BestEnding(place, _dictionary.Costs);
        }

        Append(words, common);
        _lattice.Decide(common, place);
        return true;
    }

    /// <summary>Joins the candidates to the words that end where they begin. The newest candidate comes first: it matters where ways cost the same.</summary>
    private void Connect(in ConnectionCosts costs)
    {
        _left.Gather(_lattice, _place);
        for (int i = _candidates.Count - 1; i >= 0; i--)
        {
            var candidate = _candidates[i];
            int best = _left.FindBest(costs.Before(candidate.LeftId), out long cost);
            _lattice.Append(new LatticeNode
            {
                Start = candidate.Start,
                End = candidate.End,
                Entry = candidate.Entry,
                Previous = best,
                Cost = cost + candidate.Cost,
                RightId = candidate.RightId,
                Category = candidate.Category,
                IsKnown = candidate.IsKnown,
            });
        }
    }

    private int BestEnding(int place, in ConnectionCosts costs)
    {
        _left.Gather(_lattice, place);
        return _left.FindBest(costs.Before(0), out _);
    }

    private void Append(List<JapaneseWord> words, int last)
    {
        int first = words.Count;
        for (int i = last; i > 0; i = _lattice[i].Previous)
        {
            ref var node = ref _lattice[i];
            words.Add(new JapaneseWord
            {
                Surface = Encoding.UTF8.GetString(_text, node.Start, node.End - node.Start),
                FollowsSpace = node.Start > _lattice[node.Previous].End,
                IsKnown = node.IsKnown,
                Script = _features.ScriptOf(node.Category),
                Features = _features.Of(node),
            });
        }

        words.Reverse(first, words.Count - first);
    }
}
