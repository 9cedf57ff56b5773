using System.Text;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Text.Japanese.Romaji;

/// <summary>Writes words in Latin letters, with the spaces that the reference puts between them (text specification §8). One text an instance.</summary>
internal sealed class RomajiWriter
{
    private const string Punctuation = "補助記号", Suffix = "接尾辞", Prefix = "接頭辞", Conjunctive = "接続助詞", Verb = "動詞", Auxiliary = "助動詞", Adjective = "形容詞";

    private readonly StringBuilder _text = new();
    private JapaneseWord? _word;        // waits for the one behind it
    private string? _letters;           // of the word before, not written yet
    private bool _spaced;               // whether a space follows them

    /// <summary>Adds the next word.</summary>
    public void Add(JapaneseWord word)
    {
        if (_word is not null) Spell(_word, word);
        _word = word;
    }

    /// <summary>Ends the text.</summary>
    /// <returns>All of it in lower case, without white space at its ends.</returns>
    public string End()
    {
        if (_word is not null) Spell(_word, null);
        _word = null;
        Write();
        return Normalization.Whitespace.Trim(Normalization.LowerCase.Of(_text.ToString()));
    }

    private void Spell(JapaneseWord word, JapaneseWord? next)
    {
        if (word.Surface == "'" && !word.FollowsSpace && next is { Script: JapaneseScript.Latin, FollowsSpace: false })
        {
            // An apostrophe inside a word.
            _spaced = false;
            Put("'", spaced: false);
            return;
        }

        string letters = WordReading.Of(word);
        if (letters.Length > 0 && _letters is { Length: > 0 } before && before[^1] == KanaSpelling.Doubling) _letters = before[..^1] + letters[0];
        if (word.Surface is "「" or "『" || letters is "" or "(" or "[" or "([")
        {
            _spaced = true;
            Put(letters, spaced: false);
            return;
        }

        Put(letters, letters != "/" && IsSpaced(word, letters, next));
    }

    /// <summary>Whether a space stands between a word and the next.</summary>
    private static bool IsSpaced(JapaneseWord word, string letters, JapaneseWord? next)
    {
        if (next is null) return word.Features.PartOfSpeech != Prefix;
        if (word.Reading is null && next.Reading is null && Ascii.IsValid(word.Surface) && Ascii.IsValid(next.Surface)) return next.FollowsSpace;
        if (word.Features.PartOfSpeech == Prefix || next.Features.PartOfSpeech is Punctuation or Suffix || next.Surface == ",") return false;
        if (letters[^1] == '-' && WordReading.ForeignSpelling(word) is not null) return false;
        if (next.Features.Subclass is Conjunctive || (WordReading.IsNumber(word.Surface) && WordReading.IsNumber(next.Surface))) return false;
        return !(word.Features.PartOfSpeech is Verb or Auxiliary or Adjective && next.Features.PartOfSpeech == Auxiliary && next.Surface != "です");
    }

    private void Put(string letters, bool spaced)
    {
        Write();
        _letters = letters;
        _spaced = spaced;
    }

    private void Write()
    {
        if (_letters is null) return;
        _text.Append(_letters.Replace(KanaSpelling.Doubling.ToString(), "", StringComparison.Ordinal));
        if (_spaced) _text.Append(' ');
        _letters = null;
    }
}
