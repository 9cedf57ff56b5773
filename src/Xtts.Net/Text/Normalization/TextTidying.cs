using System.Buffers;
using System.Globalization;
using System.Text;

namespace Xtts.Net.Text.Normalization;

/// <summary>Brings text into the characters that a reader sees: one kind of digit, quote and hyphen, composed letters, and nothing that has no sound or shape.</summary>
/// <remarks>
/// Dropped are unpaired surrogates, control characters, marks of direction, emoji and private characters, and marks piled on a letter beyond what languages write. Decomposed Latin and
/// Cyrillic letters are composed by a table of our own, since the platform cannot do it without its globalization data.
/// </remarks>
internal sealed class TextTidying
{
    private const int MostMarks = 4;      // on one letter, in scripts that need marks

    // Letters of every script up to Cyrillic, and what all languages have in common, stay as they are.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        "\"[]" + new string([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(character => !IsPlain(character))]));

    private readonly bool _wideForms;
    private readonly bool _joiners;

    /// <param name="language">Language tag without region.</param>
    public TextTidying(string language)
    {
        _wideForms = language is not ("zh" or "ja");
        _joiners = language is "hi" or "ar";
    }

    /// <summary>The text in those characters.</summary>
    public string Tidy(string text)
    {
        int at = text.AsSpan().IndexOfAny(Suspicious);
        if (at < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        int copied = 0, marks = 0, lastMark = -2;
        while (true)
        {
            result.Append(text, copied, at - copied);
            marks = lastMark == at - 1 ? marks : 0;
            char character = text[at];
            if (char.IsSurrogate(character))
            {
                bool paired = Rune.TryGetRuneAt(text, at, out var rune);
                if (paired) AppendRune(result, rune);
                copied = at + (paired ? 2 : 1);
            }
            else
            {
                if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark)
                {
                    if (marks++ < MostMarks) AppendMark(result, character);
                    lastMark = at;
                }
                else
                {
                    Append(result, character, at + 1 < text.Length ? text[at + 1] : '\0');
                }

                copied = at + 1;
            }

            int skip = text.AsSpan(copied).IndexOfAny(Suspicious);
            if (skip < 0) return result.Append(text, copied, text.Length - copied).ToString();
            at = copied + skip;
        }
    }

    /// <summary>Whether a character never needs a look.</summary>
    private static bool IsPlain(char character)
    {
        if (character is (>= ' ' and <= '~') or '\n' or '\t' or '\r') return true;
        if (char.IsSurrogate(character)) return false;
        return CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.CurrencySymbol or UnicodeCategory.DashPunctuation or UnicodeCategory.MathSymbol
            && character is not (>= '\u2100' and <= '\u214f') and not '\u2010' and not '\u2011' and not '\u2044' and not (>= '\uff00' and <= '\uffef') and not (>= '\u1d00' and <= '\u1dbf');
    }

    private static void AppendRune(StringBuilder result, Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.DecimalDigitNumber) result.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
        else if (category is UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark) result.Append(rune.ToString());
        else if (rune.Value is >= 0x1D400 and <= 0x1D6A3) result.Append((char)(((rune.Value - 0x1D400) % 52 is var letter && letter < 26 ? 'A' : 'a' - 26) + letter));
        else result.Append(' ');
    }

    private static void AppendMark(StringBuilder result, char mark)
    {
        if (mark is >= '\ufe00' and <= '\ufe0f' or '\u20e3' or '\u034f' || result.Length == 0) return;
        char letter = result[^1];
        if (LetterComposition.Compose(letter, mark) is var composed and not '\0') result[^1] = composed;
        else if (letter > '\u052f') result.Append(mark);
    }

    private void Append(StringBuilder result, char character, char next)
    {
        switch (character)
        {
            case '"' or '„' or '“' or '”' or '‟' or '«' or '»' or '‹' or '›' or '‚' or '‛' or '″' or '〝' or '〞':
                return;
            case '‘' or '’' or '′' or 'ʼ' or '´':
                if (result.Length > 0 && (char.IsLetterOrDigit(result[^1]) || result[^1] == '.') && char.IsLetterOrDigit(next)) result.Append('\'');
                return;
            case '[':
                result.Append('(');
                return;
            case ']':
                result.Append(')');
                return;
            case '…':
                result.Append("...");
                return;
            case '\u2010' or '\u2011':
                result.Append('-');
                return;
            case '\u2044':
                result.Append('/');
                return;
            case '\u066b':
                result.Append('.');
                return;
            case '\u066c':
                result.Append(',');
                return;
            case '\u066a':
                result.Append('%');
                return;
            case '℃':
                result.Append("°C");
                return;
            case '℉':
                result.Append("°F");
                return;
            case 'μ':
                result.Append('µ');
                return;
            case '\u200c' or '\u200d':
                if (_joiners) result.Append(character);
                return;
            case '²' or '³' when result.Length > 0 && char.IsLetter(result[^1]):
                result.Append(character);
                return;
        }

        AppendByCategory(result, character, next);
    }

    private void AppendByCategory(StringBuilder result, char character, char next)
    {
        if (character is >= '\uff01' and <= '\uff5e' && _wideForms)
        {
            result.Append((char)(character - 0xfee0));
            return;
        }

        var category = CharUnicodeInfo.GetUnicodeCategory(character);
        switch (category)
        {
            case UnicodeCategory.DecimalDigitNumber:
                result.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)));
                break;
            case UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber when NumberCharacters.Find(character) is { } written:
                if (result.Length > 0 && char.IsLetterOrDigit(result[^1])) result.Append(' ');
                result.Append(written);
                if (char.IsLetterOrDigit(next)) result.Append(' ');
                break;
            case UnicodeCategory.OtherSymbol when character is not ('°' or '№' or '©' or '®' or '™'):
                result.Append(' ');
                break;
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned:
                if (Whitespace.Includes(character)) result.Append(' ');
                break;
            default:
                result.Append(character);
                break;
        }
    }
}
