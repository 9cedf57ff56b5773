using Xtts.Net.Text.Chinese;
using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Numbers whose reading the character behind them decides: years digit by digit, two as <c>两</c> before what is counted, mobile numbers digit by digit.</summary>
internal sealed class ChineseCounters(ChineseReader reader) : ReadingRule
{
    private const string MeasureWords = "个只条张本件位名次年天点块元岁斤里米克公小支杯瓶碗间家辆台把双对层座头匹台种份篇首部";

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At, end = NumberScanner.EndOfDigits(text, start);
        char next = cursor[end];
        bool year = next == '年' && end - start is 2 or 4 && (end - start == 4 ? text[start] is '1' or '2' : text[start] is '0' or '8' or '9');
        bool mobile = end - start == 11 && text[start] == '1';
        if (year || mobile)
        {
            cursor.Speak(start, end, ChineseNumbers.Digits(text[start..end]));
            return true;
        }

        if (end - start != 1 || text[start] != '2' || cursor[start - 1] is '第' or '.' or ',' || TextWords.IsPart(cursor[start - 1]) && cursor[start - 1] < '\u2e80' || !MeasureWords.Contains(next, StringComparison.Ordinal)) return false;
        cursor.Speak(start, end, reader.Numbers.Counting(2, Gender.Masculine));
        return true;
    }
}
