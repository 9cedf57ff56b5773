using System.Globalization;
using System.Text;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Synthesis.Scripts;

/// <summary>Makes a script of pieces of text: an utterance goes on until the style changes, a pause comes or a sentence is ended. One instance per request.</summary>
/// <remarks>
/// White space of any kind and length becomes one space. Punctuation that an utterance would begin with belongs to the one before it: <c>«Hello», mondta</c> stays closed where the language changes
/// behind the quotation. Utterances without letters, digits or symbols say nothing and are left out.
/// </remarks>
/// <param name="pronounce">Puts the lexicons' spoken forms into a text; the stretches are to be spared.</param>
internal sealed class ScriptWriter(Func<string, SpeechStyle, IReadOnlyList<TextSpan>, string> pronounce)
{
    private const int LongestTail = 8;      // characters that may move to the utterance before
    private const string ReadMarks = "&@#%*§‰";

    private readonly List<ScriptPart> _parts = [];
    private readonly StringBuilder _text = new();
    private readonly List<TextSpan> _spared = [];
    private SpeechStyle? _style;
    private bool _spaced;       // white space was written since the last word
    private bool _apart;        // a reading was written last
    private int _tail = -1;     // index of the utterance that takes the punctuation which comes next
    private int _tailLength;

    /// <summary>Adds text as it is written.</summary>
    public void Write(ReadOnlySpan<char> text, SpeechStyle style)
    {
        while (!text.IsEmpty)
        {
            int word = IndexOfWord(text);
            _spaced |= word > 0;
            text = text[word..];
            if (text.IsEmpty) return;
            Begin(style);
            text = MoveToTail(text);
            int length = LengthOfWord(text);
            if (length == 0) continue;
            Space(text[0]);
            _text.Append(text[..length]);
            text = text[length..];
        }
    }

    /// <summary>Adds words that stand for others: lexicons leave them alone.</summary>
    public void WriteSpared(string words, SpeechStyle style)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        Begin(style);
        int start = _text.Length;
        Write(words, style);
        _spared.Add(new TextSpan(start, _text.Length));
    }

    /// <summary>Adds words that stand for a number or the like, and keeps them apart from letters and digits that they would touch; lexicons leave them alone.</summary>
    public void WriteReading(string words, SpeechStyle style)
    {
        _apart = _text.Length > 0 && char.IsLetterOrDigit(_text[^1]);
        WriteSpared(words, style);
        _apart = true;
    }

    /// <summary>Adds exact silence.</summary>
    public void Pause(TimeSpan length)
    {
        if (length <= TimeSpan.Zero) return;
        Flush();
        if (_parts is [.., Pause pause])
        {
            _parts.RemoveAt(_parts.Count - 1);
            length += pause.Length;
        }

        _parts.Add(new Pause(length));
        _spaced = false;
    }

    /// <summary>Ends a sentence or paragraph: what comes next is another utterance.</summary>
    public void EndSentence()
    {
        Flush();
        _tail = -1;
        _spaced = false;
    }

    /// <summary>The script.</summary>
    public IReadOnlyList<ScriptPart> Finish()
    {
        Flush();
        return _parts;
    }

    private void Begin(SpeechStyle style)
    {
        if (_style != style) Flush();
        _style = style;
    }

    private void Space(char next)
    {
        if (_text.Length > 0 && (_spaced || (_apart && char.IsLetterOrDigit(next)))) _text.Append(' ');
        _spaced = _apart = false;
    }

    private void Flush()
    {
        if (_text.Length == 0) return;
        string text = pronounce(_text.ToString(), _style!, _spared);
        _text.Clear();
        _spared.Clear();
        if (SaysSomething(text))
        {
            _tail = _parts.Count;
            _tailLength = 0;
            _parts.Add(new Utterance(text, _style!.Language, _style.Voice, _style.Speed));
        }
    }

    // Only what stands directly at the utterance before: in "Hello</lang>, mondta" the comma does.
    private ReadOnlySpan<char> MoveToTail(ReadOnlySpan<char> text)
    {
        if (_text.Length > 0 || _spaced || _tail < 0) return text;
        int length = 0;
        while (length < text.Length && _tailLength + length < LongestTail && IsClosing(text[length])) length++;
        if (length > 0) _parts[_tail] = (Utterance)_parts[_tail] with { Text = ((Utterance)_parts[_tail]).Text + text[..length].ToString() };
        _tailLength += length;
        if (length < text.Length && !char.IsWhiteSpace(text[length])) _tail = -1;
        return text[length..];
    }

    private static bool IsClosing(char character) => char.GetUnicodeCategory(character) switch
    {
        UnicodeCategory.ClosePunctuation or UnicodeCategory.FinalQuotePunctuation => true,
        UnicodeCategory.OtherPunctuation => !ReadMarks.Contains(character) && character is not ('¿' or '¡'),
        _ => false,
    };

    private static bool SaysSomething(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || Rune.IsSymbol(rune) || (rune.IsBmp && ReadMarks.Contains((char)rune.Value))) return true;
        }

        return false;
    }

    private static int IndexOfWord(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    private static int LengthOfWord(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (at < text.Length && !char.IsWhiteSpace(text[at])) at++;
        return at;
    }
}
