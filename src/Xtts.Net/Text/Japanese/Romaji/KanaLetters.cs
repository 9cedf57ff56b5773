using System.Collections.Frozen;

namespace Xtts.Net.Text.Japanese.Romaji;

/// <summary>Latin letters of single kana and of the pairs that are one sound (Hepburn, as the reference spells it: text specification §8).</summary>
internal static class KanaLetters
{
    /// <summary>Small kana that change the vowel of the one before.</summary>
    public const string Small = "ゃゅょぁぃぅぇぉ";

    private static readonly FrozenDictionary<string, string> Letters = Build();

    /// <summary>Letters of a kana or a pair, if there are any.</summary>
    public static bool TryGet(ReadOnlySpan<char> kana, out string letters)
    {
        bool found = Letters.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(kana, out string? value);
        letters = value ?? "";
        return found;
    }

    private static FrozenDictionary<string, string> Build()
    {
        var letters = new Dictionary<string, string>(StringComparer.Ordinal);
        AddRow("あいうえお", "a i u e o");
        AddRow("かきくけこ", "ka ki ku ke ko");
        AddRow("がぎぐげご", "ga gi gu ge go");
        AddRow("さしすせそ", "sa shi su se so");
        AddRow("ざじずぜぞ", "za ji zu ze zo");
        AddRow("たちつてと", "ta chi tsu te to");
        AddRow("だぢづでど", "da zi zu de do");
        AddRow("なにぬねの", "na ni nu ne no");
        AddRow("はひふへほ", "ha hi fu he ho");
        AddRow("ばびぶべぼ", "ba bi bu be bo");
        AddRow("ぱぴぷぺぽ", "pa pi pu pe po");
        AddRow("まみむめも", "ma mi mu me mo");
        AddRow("やゆよ", "ya yu yo");
        AddRow("らりるれろ", "ra ri ru re ro");
        AddRow("わゐゑをん", "wa wi we wo n");
        AddRow("ゔヷヸヹヺ", "vu va vi ve vo");
        AddRow("ゃゅょぁぃぅぇぉゎゕゖヶ", "ya yu yo a i u e o wa ka ke ga");
        AddRow("ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ", "k shi su to nu ha hi fu he ho mu ra ri ru re ro");
        AddRow("ー・", "- /");
        foreach (string pair in (string[])["しゃ sha", "しゅ shu", "しょ sho", "じゃ ja", "じゅ ju", "じょ jo", "ちゃ cha", "ちゅ chu", "ちょ cho", "わ\u3099 va", "ゑ\u3099 ve", "を\u3099 vo", "ㇷ\u309A p"]) letters.Add(pair[..2], pair[3..]);
        letters.Add("\u3099", "");     // marks of voicing that stand alone
        letters.Add("\u309A", "");
        return letters.ToFrozenDictionary(StringComparer.Ordinal);

        void AddRow(string row, string spelled)
        {
            foreach (var (kana, latin) in row.Zip(spelled.Split(' '))) letters.Add(kana.ToString(), latin);
        }
    }
}
