using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Native numbers before counters that ask for them (<c>5개</c> is <c>다섯 개</c>), the two months with a name of their own, and digits said as <c>공</c>.</summary>
internal sealed class KoreanCounters(KoreanReader reader) : ReadingRule
{
    private static readonly string[] Ones = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
    private static readonly string[] Tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];

    // Longest first, so that an hour of the day is told from hours that last.
    private static readonly string[] Counters =
        ["시간", "사람", "가지", "마리", "켤레", "그루", "송이", "자루", "군데", "개월", "개국", "개", "명", "시", "살", "권", "잔", "병", "벌", "대", "척", "채", "곳", "달", "분이", "장", "판", "그릇", "줄", "쌍", "통"];

    private static readonly string[] SinoCounters = ["개월", "개국"];

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Number;

    /// <summary>The native number before a noun, 1 to 99.</summary>
    public static string Native(int number) => number == 20 ? "스무" : Tens[number / 10] + Ones[number % 10];

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        if (cursor.IsInWord && cursor[cursor.At - 1] < '\uac00') return false;
        var number = cursor.Scan(reader.Scanner);
        if (number.HasLeadingZero || !number.IsPlain || number.Small < 1) return false;
        if (TryMonth(cursor, number)) return true;
        int at = TextWords.SkipSpace(text, number.End);
        foreach (string counter in Counters)
        {
            if (!TextWords.Is(text, at, counter)) continue;
            if (number.Small > 99 || SinoCounters.Contains(counter) || (counter == "시" && (number.Small > 12 || IsCity(text, at)))) return false;
            cursor.Speak(number.Start, number.End, at == number.End ? Native(number.Small) + " " : Native(number.Small));
            return true;
        }

        return false;
    }

    private static bool TryMonth(ReadingCursor cursor, in WrittenNumber number)
    {
        if (number.Small is not (6 or 10) || cursor[number.End] != '월') return false;
        cursor.Speak(number.Start, number.End + 1, number.Small == 6 ? "유월" : "시월");
        return true;
    }

    // "시" also begins words such as "시즌".
    private static bool IsCity(string text, int at) => at + 1 < text.Length && text[at + 1] is '즌' or '리' or '장' or '민';
}
