using System.Text;
using Microsoft.Extensions.Logging;
using Xtts.Net.Logging;
using Xtts.Net.Text.Japanese.Natural;
using Xtts.Net.Text.Japanese.Numbers;
using Xtts.Net.Text.Japanese.Romaji;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Text.Japanese;

/// <summary>Writes Japanese in Latin letters, as the reference does with the same dictionary; without one, what kana, Latin letters and digits tell.</summary>
/// <remarks>
/// The reference writes <c>?</c> for characters that its dictionary does not know, and leaves numbers in digits. The natural mode leaves such characters out and reads numbers and signs. Without
/// a dictionary, both leave Chinese characters out. A warning says what was left out, once. Thread-safe.
/// </remarks>
internal sealed class JapaneseNormalizer
{
    private readonly JapaneseDictionary? _dictionary;
    private readonly NormalizationMode _mode;
    private readonly ILogger _logger;
    private int _warned;

    /// <param name="dictionary">Tells words and readings, when there is one.</param>
    /// <param name="mode">How to read.</param>
    /// <param name="logger">Gets the warning.</param>
    public JapaneseNormalizer(JapaneseDictionary? dictionary, NormalizationMode mode, ILogger logger)
    {
        _dictionary = dictionary;
        _mode = mode;
        _logger = logger;
    }

    private bool IsNatural => _mode == NormalizationMode.Natural;

    /// <summary>The text in Latin letters.</summary>
    /// <exception cref="JapaneseDictionaryException">The dictionary is damaged.</exception>
    public string Normalize(string text)
    {
        text = JapaneseText.Simplify(text);
        if (IsNatural) text = NaturalText.Write(text);
        if (IsNatural && _dictionary is null) text = WithNumbersInKana(text);
        var writer = new RomajiWriter();
        var numbers = IsNatural && _dictionary is not null ? new NumberedWords(text) : null;
        int unread = 0;
        foreach (var word in _dictionary is null ? KanaWords.Of(text, count => unread += count) : DictionaryWords(text, _dictionary))
        {
            if (numbers is null) Write(word);
            else foreach (var read in numbers.Add(word)) Write(read);
        }

        foreach (var read in numbers?.Close() ?? []) Write(read);
        if (unread > 0 && Interlocked.Exchange(ref _warned, 1) == 0) Warn(unread);
        return writer.End();

        void Write(JapaneseWord word)
        {
            if (IsNatural && WordReading.IsUnreadable(word)) unread += word.Surface.EnumerateRunes().Count(Rune.IsLetter);
            else writer.Add(word);
        }
    }

    private static IEnumerable<JapaneseWord> DictionaryWords(string text, JapaneseDictionary dictionary)
    {
        dictionary.Pin();
        try
        {
            var decoder = new WordDecoder(Encoding.UTF8.GetBytes(text), dictionary);
            var words = new List<JapaneseWord>();
            do
            {
                decoder.Decide(words);
                foreach (var word in words) yield return word;
            }
            while (words.Count > 0);
        }
        finally
        {
            dictionary.Unpin();
        }
    }

    /// <summary>Numbers in katakana, so that they stand apart from the hiragana around them.</summary>
    private static string WithNumbersInKana(string text)
    {
        var result = new StringBuilder(text.Length * 2);
        int copied = 0;
        foreach (var number in NumberScanner.Find(text))
        {
            result.Append(text, copied, number.Start - copied);
            if (result.Length > 0 && IsKatakana(result[^1])) result.Append(' ');
            foreach (char kana in number.Kana) result.Append(kana is >= 'ぁ' and <= 'ゖ' ? (char)(kana + 0x60) : kana);
            if (number.End < text.Length && IsKatakana(text[number.End])) result.Append(' ');
            copied = number.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsKatakana(char character) => character is >= 'ァ' and <= 'ー';

    private void Warn(int characters)
    {
        if (_dictionary is null) _logger.KanjiNotRead(characters);
        else _logger.CharactersNotRead(characters);
    }
}
