using System.Globalization;
using System.Text;
using Xtts.Net.Text.Japanese.Words;

namespace Xtts.Net.Text.Japanese.Romaji;

/// <summary>Latin letters of a word, by the rules of the reference (text specification §8).</summary>
internal static class WordReading
{
    /// <summary>What stands for a character that cannot be read.</summary>
    public const char Unreadable = '?';

    private const string Punctuated = "補助記号", Particle = "助詞";

    /// <summary>Letters of a word; a doubling at its end is left for the next word (<see cref="KanaSpelling.Doubling"/>).</summary>
    public static string Of(JapaneseWord word)
    {
        string surface = word.Surface;
        if (word.Reading is { } reading) return string.Join(' ', reading.Split(' ').Select(Kana));
        if (Exception(surface) is { } spelling) return spelling;
        if (Ascii.IsValid(surface) || IsNumber(surface)) return surface;
        if (!word.IsKnown) return word.Script is JapaneseScript.Hiragana or JapaneseScript.Katakana ? Kana(surface) : new string(Unreadable, CodePoints(surface));
        var features = word.Features;
        if (features.PartOfSpeech == Punctuated) return Romaji.Punctuation.Of(surface);
        if (features.PartOfSpeech == Particle && features.Pronunciation == "ワ") return "wa";
        if (features.PartOfSpeech == Particle && features.Pronunciation == "エ") return "e";
        return ForeignSpelling(word) ?? Kana(features.Kana ?? "");
    }

    /// <summary>Whether a word is of characters that neither the dictionary nor these rules can read.</summary>
    public static bool IsUnreadable(JapaneseWord word) =>
        !word.IsKnown && word.Reading is null && word.Script is not (JapaneseScript.Hiragana or JapaneseScript.Katakana) && !Ascii.IsValid(word.Surface) && !IsNumber(word.Surface) && Exception(word.Surface) is null;

    /// <summary>Spelling of a loan word in its own language, which UniDic keeps behind the first hyphen of the dictionary form.</summary>
    public static string? ForeignSpelling(JapaneseWord word)
    {
        if (word.Features.Lemma is not { } lemma || word.Surface.Contains('-', StringComparison.Ordinal)) return null;
        int hyphen = lemma.IndexOf('-', StringComparison.Ordinal);
        if (hyphen < 0) return null;
        string spelling = lemma[(hyphen + 1)..];
        return Ascii.IsValid(spelling) ? spelling : null;
    }

    /// <summary>Whether every character is a digit of some script.</summary>
    public static bool IsNumber(string surface)
    {
        foreach (var rune in surface.EnumerateRunes())
        {
            if (CharUnicodeInfo.GetDigitValue(rune.ToString(), 0) < 0) return false;
        }

        return surface.Length > 0;
    }

    private static string Kana(string kana)
    {
        var letters = new StringBuilder(kana.Length * 2);
        KanaSpelling.Append(KanaSpelling.ToHiragana(kana), letters);
        return letters.ToString();
    }

    private static string? Exception(string surface) => surface switch
    {
        "東京" => "tokyo",
        "大阪" => "osaka",
        "京都" => "kyoto",
        "柔道" => "judo",
        "弁当" => "bento",
        "ヒルズ" => "hills",
        "カービィ" => "kirby",
        "ホッピー" => "hoppy",
        _ => null,
    };

    private static int CodePoints(string text)
    {
        int count = 0;
        foreach (var _ in text.EnumerateRunes()) count++;
        return count;
    }
}
