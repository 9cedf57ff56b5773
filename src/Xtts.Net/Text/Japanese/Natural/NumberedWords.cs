using Xtts.Net.Text.Japanese.Numbers;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Text.Japanese.Natural;

/// <summary>Puts the readings of numbers into the words of a text, where words begin and end as the numbers do.</summary>
/// <remarks>Where a word goes on behind what was taken for a number with its counter, the number alone is read.</remarks>
internal sealed class NumberedWords
{
    private readonly string _text;
    private readonly IEnumerator<NumberExpression> _numbers;
    private readonly List<(JapaneseWord Word, int End)> _open = [];     // words of the number at hand
    private NumberExpression? _number;
    private int _position;

    /// <param name="text">The text that the words are of.</param>
    public NumberedWords(string text)
    {
        _text = text;
        _numbers = NumberScanner.Find(text).GetEnumerator();
        Advance(0);
    }

    /// <summary>Takes the next word.</summary>
    /// <returns>Words to go on with.</returns>
    public IEnumerable<JapaneseWord> Add(JapaneseWord word)
    {
        int start = _text.IndexOf(word.Surface, _position, StringComparison.Ordinal);
        _position = start + word.Surface.Length;
        if (_open.Count > 0 && start >= _number!.Value.End)
        {
            foreach (var closed in Close()) yield return closed;
        }

        Advance(start);
        if (_number is { } number && (_open.Count > 0 || start == number.Start)) _open.Add((word, _position));
        else yield return word;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>The last words.</returns>
    public IEnumerable<JapaneseWord> Close()
    {
        if (_open.Count == 0) yield break;
        int taken = _open[^1].End == _number!.Value.End ? _open.Count : 0;
        string? reading = taken > 0 ? _number.Value.Kana : null;
        if (taken == 0)
        {
            // Only the digits, as far as they are words of their own.
            while (taken < _open.Count && _open[taken].Word.Surface.All(char.IsAsciiDigit)) taken++;
            reading = KanaNumbers.Cardinal(string.Concat(_open.Take(taken).Select(open => open.Word.Surface)));
        }

        if (taken > 0)
        {
            yield return new JapaneseWord
            {
                Surface = string.Concat(_open.Take(taken).Select(open => open.Word.Surface)),
                FollowsSpace = _open[0].Word.FollowsSpace,
                IsKnown = true,
                Reading = reading,
            };
        }

        foreach (var (word, _) in _open.Skip(taken)) yield return word;
        _open.Clear();
    }

    private void Advance(int position)
    {
        while (_number is null || _number.Value.End <= position)
        {
            if (!_numbers.MoveNext())
            {
                _number = null;
                return;
            }

            _number = _numbers.Current;
        }
    }
}
