using System.Text;

namespace Xtts.Net.Text.Japanese.Romaji;

/// <summary>Writes kana in Latin letters (Hepburn: text specification §8): long vowels written out, doubled consonants, <c>n'</c> before a vowel.</summary>
internal static class KanaSpelling
{
    /// <summary>A doubled consonant at the end of a word, whose letter the next word gives.</summary>
    public const char Doubling = 'っ';

    private const string VowelsAndDoubling = "あいうえおっ", VowelsAndY = "あいうえおやゆよ";
    private const string Unvoiced = "かきくけこさしすせそたちつてとはひふへほ", Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼ";

    /// <summary>Katakana as hiragana, where hiragana has the sign.</summary>
    public static string ToHiragana(string kana) => string.Create(kana.Length, kana, static (hiragana, source) =>
    {
        for (int i = 0; i < hiragana.Length; i++) hiragana[i] = source[i] is (>= 'ァ' and <= 'ヶ') or 'ヽ' or 'ヾ' ? (char)(source[i] - 0x60) : source[i];
    });

    /// <summary>Writes the letters of kana; what is no kana is left out.</summary>
    /// <param name="hiragana">Kana without katakana that hiragana has a sign for.</param>
    /// <param name="letters">Gets the letters; a doubling at the end stays <see cref="Doubling"/>.</param>
    public static void Append(ReadOnlySpan<char> hiragana, StringBuilder letters)
    {
        for (int i = 0; i < hiragana.Length; i++)
        {
            char previous = i > 0 ? hiragana[i - 1] : '\0', next = i + 1 < hiragana.Length ? hiragana[i + 1] : '\0';
            if (hiragana[i] is 'ゝ' or 'ゞ' or '々' or '〃') AppendRepeated(hiragana[i], previous, letters);
            else if (i > 0 && KanaLetters.TryGet(hiragana.Slice(i - 1, 2), out string pair)) letters.Append(pair);
            else if (next == '\0' || !KanaLetters.TryGet(hiragana.Slice(i, 2), out _)) AppendSingle(hiragana[i], previous, next, letters);
        }
    }

    private static void AppendRepeated(char mark, char previous, StringBuilder letters)
    {
        int unvoiced = Unvoiced.IndexOf(previous, StringComparison.Ordinal);
        if (mark == 'ゝ' && previous != '\0') letters.Append(previous);      // the kana itself, as in the reference
        else if (mark == 'ゞ' && unvoiced >= 0) letters.Append(Letters(Voiced[unvoiced]));
    }

    private static void AppendSingle(char kana, char previous, char next, StringBuilder letters)
    {
        if (IsSmall(next))
        {
            string consonant = kana == Doubling ? "" : Letters(kana);
            letters.Append(consonant.AsSpan(0, Math.Max(0, consonant.Length - 1)));
            if (kana != Doubling) letters.Append(Letters(next));
            return;
        }

        if (IsSmall(kana)) return;
        switch (kana)
        {
            case 'ー': letters.Append(Letters(previous) is { Length: > 0 } before ? before[^1] : '-'); break;
            case Doubling: letters.Append(Doubled(next)); break;
            case 'ん': letters.Append(next != '\0' && VowelsAndY.Contains(next, StringComparison.Ordinal) ? "n'" : "n"); break;
            default: letters.Append(Letters(kana)); break;
        }
    }

    private static ReadOnlySpan<char> Doubled(char next)
    {
        if (next == '\0') return "っ";
        if (next == 'ち') return "t";
        if (VowelsAndDoubling.Contains(next, StringComparison.Ordinal)) return "-";
        string letters = Letters(next);
        return letters.AsSpan(0, Math.Min(1, letters.Length));
    }

    private static bool IsSmall(char kana) => kana != '\0' && KanaLetters.Small.Contains(kana, StringComparison.Ordinal);

    private static string Letters(char kana) => KanaLetters.TryGet([kana], out string letters) ? letters : "";
}
