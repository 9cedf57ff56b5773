using System.Collections.Frozen;

namespace Xtts.Net.Text.Japanese.Numbers;

/// <summary>What is written behind numbers to say what they count, and how it is read with them.</summary>
internal static class Counters
{
    private static readonly FrozenDictionary<string, string> Kana = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["円"] = "えん", ["年"] = "ねん", ["年間"] = "ねんかん", ["年生"] = "ねんせい", ["年代"] = "ねんだい", ["月"] = "がつ", ["日"] = "にち", ["日間"] = "にちかん", ["時"] = "じ",
        ["時間"] = "じかん", ["時半"] = "じはん", ["分"] = "ふん", ["分間"] = "ふんかん", ["秒"] = "びょう", ["秒間"] = "びょうかん", ["週間"] = "しゅうかん", ["か月"] = "かげつ",
        ["ヶ月"] = "かげつ", ["カ月"] = "かげつ", ["ヵ月"] = "かげつ", ["ヶ国"] = "かこく", ["か国"] = "かこく", ["カ国"] = "かこく", ["ヶ所"] = "かしょ", ["か所"] = "かしょ", ["カ所"] = "かしょ",
        ["人"] = "にん", ["名"] = "めい", ["回"] = "かい", ["回目"] = "かいめ", ["個"] = "こ", ["本"] = "ほん", ["枚"] = "まい", ["台"] = "だい", ["歳"] = "さい", ["才"] = "さい",
        ["階"] = "かい", ["杯"] = "はい", ["匹"] = "ひき", ["頭"] = "とう", ["羽"] = "わ", ["冊"] = "さつ", ["度"] = "ど", ["番"] = "ばん", ["番目"] = "ばんめ", ["位"] = "い", ["件"] = "けん",
        ["点"] = "てん", ["倍"] = "ばい", ["話"] = "わ", ["章"] = "しょう", ["号"] = "ごう", ["号室"] = "ごうしつ", ["丁目"] = "ちょうめ", ["世紀"] = "せいき", ["割"] = "わり", ["キロ"] = "きろ",
        ["泊"] = "はく", ["社"] = "しゃ", ["校"] = "こう", ["軒"] = "けん", ["足"] = "そく", ["着"] = "ちゃく", ["通"] = "つう", ["文字"] = "もじ", ["行"] = "ぎょう", ["巻"] = "かん", ["曲"] = "きょく",
        ["%"] = "ぱーせんと", ["°C"] = "ど", ["°"] = "ど", ["km"] = "きろめーとる", ["m"] = "めーとる", ["cm"] = "せんちめーとる", ["mm"] = "みりめーとる", ["kg"] = "きろぐらむ", ["g"] = "ぐらむ",
        ["mg"] = "みりぐらむ", ["l"] = "りっとる", ["L"] = "りっとる", ["ml"] = "みりりっとる", ["mL"] = "みりりっとる", ["GB"] = "ぎがばいと", ["MB"] = "めがばいと", ["TB"] = "てらばいと", ["km/h"] = "きろめーとるまいじ",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Things = ["", "ひとつ", "ふたつ", "みっつ", "よっつ", "いつつ", "むっつ", "ななつ", "やっつ", "ここのつ"];
    private static readonly string[] Days = ["", "いちにち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか"];
    private static readonly int Longest = Kana.Keys.Max(key => key.Length);

    /// <summary>Finds the longest counter that a text starts with. Latin units end where no letter follows.</summary>
    /// <returns>Its length, 0 for none.</returns>
    public static int Find(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("つ")) return 1;
        var counters = Kana.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(Longest, text.Length); length > 0; length--)
        {
            if (!counters.ContainsKey(text[..length])) continue;
            if (!char.IsAsciiLetter(text[length - 1]) || length == text.Length || !char.IsAsciiLetterOrDigit(text[length])) return length;
        }

        return 0;
    }

    /// <summary>A whole number with its counter, in kana.</summary>
    /// <param name="digits">ASCII digits.</param>
    /// <param name="counter">The counter as it is written.</param>
    /// <param name="inDate">Whether a month stands before.</param>
    public static string Read(string digits, string counter, bool inDate)
    {
        if (counter == "つ") return digits.Length == 1 && digits != "0" ? Things[digits[0] - '0'] : KanaNumbers.Cardinal(digits);
        int last = digits[^1] - '0', value = digits.Length <= 4 ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : -1;
        if (counter is "日" or "日間" && DayOf(value, inDate) is { } day) return counter == "日間" ? day + "かん" : day;
        if (counter == "人" && value is 1 or 2) return value == 1 ? "ひとり" : "ふたり";
        string number = KanaNumbers.Cardinal(digits), kana = Kana[counter];
        return (last, counter[0]) switch
        {
            (4, '時' or '年' or '円' or '人' or '日') => $"{number[..^1]} {kana}",
            (4, '月') => $"{number[..^2]}し {kana}",
            (7, '時' or '月') => $"{number[..^2]}しち {kana}",
            (9, '時' or '月') => $"{number[..^3]}く {kana}",
            (3, '階') => number + " がい",
            (3, '軒') => number + " げん",
            (3, '足') => number + " ぞく",
            (_, <= '\u007f') => $"{number} {kana}",
            _ => CounterSound.Join(number, kana),
        };
    }

    /// <summary>A number with a fraction and its counter, in kana; no sounds change.</summary>
    public static string ReadDecimal(string number, string counter) => counter == "つ" ? number : $"{number} {Kana[counter]}";

    private static string? DayOf(int day, bool inDate) => day switch
    {
        1 when inDate => "ついたち",
        >= 1 and <= 10 => Days[day],
        14 => "じゅう よっか",
        20 => "はつか",
        24 => "にじゅう よっか",
        _ => null,
    };
}
