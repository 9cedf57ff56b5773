using System.Globalization;
using System.Text;

namespace Xtts.Net.Text.Japanese.Words;

/// <summary>Cuts a text into words without a dictionary: where the script changes, at punctuation, and around the particles that show themselves.</summary>
/// <remarks>
/// <c>を</c> is always a particle. <c>は</c> and <c>へ</c> are when they stand directly behind another script (<c>コーヒーは</c>), or end a run of hiragana before white space or a
/// comma (<c>わたしは がくせい</c>); the greetings are not cut. A run of hiragana is one word otherwise. Chinese characters give no word. Thread-safe.
/// </remarks>
internal static class KanaWords
{
    private static readonly WordFeatures Punctuation = new("補助記号", null, null, null, null);
    private static readonly string[] Greetings = ["こんにちは", "こんばんは"];

    /// <summary>The words of a text.</summary>
    /// <param name="text">Text as <see cref="JapaneseText.Simplify"/> leaves it.</param>
    /// <param name="unread">Told the number of Chinese characters that were left out, when there were any.</param>
    public static IEnumerable<JapaneseWord> Of(string text, Action<int> unread)
    {
        bool spaced = false;
        var before = RunKind.Space;
        int left = 0;
        for (int start = 0; start < text.Length;)
        {
            var kind = KindAt(text, start, out int end);
            while (end < text.Length && Continues(kind, text, end, out int next)) end = next;
            if (kind == RunKind.Hiragana)
            {
                foreach (var word in OfHiragana(text[start..end], spaced, Joins(before), EndsPhrase(text, end))) yield return word;
            }
            else if (kind == RunKind.Kanji)
            {
                left += new StringInfo(text[start..end]).LengthInTextElements;
            }
            else if (kind != RunKind.Space)
            {
                yield return Word(text[start..end], kind, spaced);
            }

            spaced = kind == RunKind.Space;
            before = kind;
            start = end;
        }

        if (left > 0) unread(left);
    }

    private static IEnumerable<JapaneseWord> OfHiragana(string run, bool spaced, bool joins, bool endsPhrase)
    {
        int start = 0, end = run.Length;
        if (joins && run[0] is 'は' or 'へ')
        {
            yield return Particle(run[..1], spaced);
            spaced = false;
            start = 1;
        }

        bool last = endsPhrase && end - start > 1 && run[^1] is 'は' or 'へ' && !Greetings.Any(run.EndsWith) && run != "はは";
        if (last) end--;
        while (start < end)
        {
            int wo = run.IndexOf('を', start, end - start);
            int stop = wo < 0 ? end : wo;
            if (stop > start) yield return Word(run[start..stop], RunKind.Hiragana, spaced && start == 0);
            if (wo >= 0) yield return Particle("を", spaced && wo == 0);
            start = wo < 0 ? end : wo + 1;
        }

        if (last) yield return Particle(run[^1..], false);
    }

    private static JapaneseWord Particle(string kana, bool spaced) =>
        new() { Surface = kana, FollowsSpace = spaced, IsKnown = true, Script = JapaneseScript.Hiragana, Features = new WordFeatures("助詞", null, null, kana == "は" ? "ワ" : kana == "へ" ? "エ" : "オ", kana) };

    private static JapaneseWord Word(string surface, RunKind kind, bool spaced) => new()
    {
        Surface = surface,
        FollowsSpace = spaced,
        IsKnown = kind == RunKind.Mark,
        Script = kind switch
        {
            RunKind.Hiragana => JapaneseScript.Hiragana,
            RunKind.Katakana => JapaneseScript.Katakana,
            RunKind.Latin => JapaneseScript.Latin,
            _ => JapaneseScript.Other,
        },
        Features = kind == RunKind.Mark ? Punctuation : WordFeatures.None,
    };

    private static bool Joins(RunKind before) => before is RunKind.Katakana or RunKind.Latin or RunKind.Number or RunKind.Kanji;

    private static bool EndsPhrase(string text, int end) => end < text.Length && (text[end] is '、' or ',' || Normalization.Whitespace.Includes(text[end]));

    private static bool Continues(RunKind kind, string text, int at, out int end)
    {
        var next = KindAt(text, at, out end);
        bool lengthens = text[at] is 'ー' or '\u3099' or '\u309A' && kind == RunKind.Hiragana;
        return kind != RunKind.Mark && (next == kind || lengthens);
    }

    private static RunKind KindAt(string text, int at, out int end)
    {
        Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out int length);
        end = at + length;
        int point = rune.Value;
        return point switch
        {
            >= '0' and <= '9' => RunKind.Number,
            (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') => RunKind.Latin,
            (>= 0x3041 and <= 0x309F) => RunKind.Hiragana,
            0x30FB => RunKind.Mark,
            (>= 0x30A1 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or 0x3099 or 0x309A => RunKind.Katakana,
            (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x323AF) or 0x3005 or 0x3007 => RunKind.Kanji,
            _ when point <= 0xFFFF && Normalization.Whitespace.Includes((char)point) => RunKind.Space,
            _ when Rune.IsPunctuation(rune) || Rune.IsSymbol(rune) && point < 0x10000 || Rune.IsControl(rune) => RunKind.Mark,
            _ => RunKind.Other,
        };
    }

    private enum RunKind
    {
        Space,
        Mark,
        Number,
        Latin,
        Hiragana,
        Katakana,
        Kanji,
        Other,
    }
}
