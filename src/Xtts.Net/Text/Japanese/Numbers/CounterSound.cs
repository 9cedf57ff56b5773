namespace Xtts.Net.Text.Japanese.Numbers;

/// <summary>How the sounds of a number and of what it counts change where they meet: <c>いっぽん</c>, <c>さんぼん</c>, <c>じゅっかい</c>.</summary>
internal static class CounterSound
{
    private const string K = "かきくけこ", S = "さしすせそ", T = "たちつてと", H = "はひふへほ", Voiced = "ばびぶべぼ", HalfVoiced = "ぱぴぷぺぽ";

    /// <summary>A number with its counter: one word where the end of the number changes, else two, as the model heard them.</summary>
    /// <param name="number">Kana of the number.</param>
    /// <param name="counter">Kana of the counter.</param>
    public static string Join(string number, string counter)
    {
        int soft = H.IndexOf(counter[0], StringComparison.Ordinal);
        string doubled = Double(number, counter[0]), rest = counter[1..];
        if (soft < 0) return ReferenceEquals(doubled, number) ? $"{number} {counter}" : doubled + counter;
        if (!ReferenceEquals(doubled, number)) return doubled + HalfVoiced[soft] + rest;
        if (number.EndsWith("さん", StringComparison.Ordinal)) return $"{number} {(counter.StartsWith("ふん", StringComparison.Ordinal) || counter == "はく" ? HalfVoiced[soft] : Voiced[soft])}{rest}";
        return number.EndsWith("よん", StringComparison.Ordinal) && counter.StartsWith("ふん", StringComparison.Ordinal) ? $"{number} ぷ{rest}" : $"{number} {counter}";
    }

    /// <summary>The number with its last sound doubled into the next, where that is said; the same object where it is not.</summary>
    /// <param name="number">Kana of the number.</param>
    /// <param name="next">First kana of what follows.</param>
    public static string Double(string number, char next)
    {
        bool strong = (K + H).Contains(next, StringComparison.Ordinal);
        if (!strong && !(S + T + HalfVoiced).Contains(next, StringComparison.Ordinal)) return number;
        bool doubles = Ends("いち") || Ends("はち") || Ends("じゅう") || (strong && (Ends("ろく") || Ends("ひゃく")));
        return doubles ? number[..^1] + "っ" : number;

        bool Ends(string sound) => number.EndsWith(sound, StringComparison.Ordinal);
    }
}
