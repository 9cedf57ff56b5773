namespace Xtts.Net.Text.Japanese.Numbers;

/// <summary>Reads numbers in kana, with a space between the groups that are spoken apart: <c>にせん にじゅう よん</c>.</summary>
internal static class KanaNumbers
{
    /// <summary>Digits of a number that is read as one; a longer one is read digit by digit.</summary>
    public const int LongestRead = 20;

    /// <summary>Zero to nine.</summary>
    private static readonly string[] Units = ["ゼロ", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];

    private static readonly string[] Hundreds = ["", "ひゃく", "にひゃく", "さんびゃく", "よんひゃく", "ごひゃく", "ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく"];
    private static readonly string[] Thousands = ["", "せん", "にせん", "さんぜん", "よんせん", "ごせん", "ろくせん", "ななせん", "はっせん", "きゅうせん"];
    private static readonly string[] Myriads = ["", "まん", "おく", "ちょう", "けい"];

    /// <summary>How many. Leading zeros make a number of digits that are read one by one.</summary>
    /// <param name="digits">ASCII digits.</param>
    public static string Cardinal(string digits)
    {
        if (digits.Length > LongestRead || (digits.Length > 1 && digits[0] == '0')) return Digits(digits);
        if (digits == "0") return Units[0];
        var words = new List<string>();
        for (int start = 0; start < digits.Length;)
        {
            int place = (digits.Length - start - 1) / 4, length = digits.Length - start - (place * 4);
            AddGroup(words, digits.AsSpan(start, length), Myriads[place]);
            start += length;
        }

        return string.Join(' ', words);
    }

    /// <summary>Digits one by one.</summary>
    public static string Digits(ReadOnlySpan<char> digits)
    {
        var words = new string[digits.Length];
        for (int i = 0; i < words.Length; i++) words[i] = Units[digits[i] - '0'];
        return string.Join(' ', words);
    }

    /// <summary>Adds the words of up to four digits and the myriad that they count.</summary>
    private static void AddGroup(List<string> words, ReadOnlySpan<char> digits, string myriad)
    {
        int value = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
        if (value == 0) return;
        if (value >= 1000) words.Add(value / 1000 == 1 && myriad.Length > 0 ? "いっせん" : Thousands[value / 1000]);
        if (value / 100 % 10 > 0) words.Add(Hundreds[value / 100 % 10]);
        if (value / 10 % 10 > 0) words.Add(value / 10 % 10 == 1 ? "じゅう" : Units[value / 10 % 10] + "じゅう");
        if (value % 10 > 0) words.Add(Units[value % 10]);
        if (myriad.Length == 0) return;
        string last = words[^1];
        words[^1] = (myriad is "ちょう" or "けい" ? CounterSound.Double(last, myriad[0]) : last) + myriad;
    }
}
