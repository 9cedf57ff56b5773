namespace Xtts.Net.Text.Splitting.Sentences;

/// <summary>Recognises addresses of pages and mailboxes, which are one word whatever marks they hold.</summary>
/// <remarks>
/// The shape the reference looks for: optional scheme and user, a host with at least one dot and a top-level domain of small letters (or four numbers), optional port and path. A user may
/// end at any <c>@</c>; no host holds one, so every character is looked at a bounded number of times.
/// </remarks>
internal static class WebAddress
{
    private const int LongestLabel = 64;
    private const int LongestDomain = 63;

    /// <summary>Whether a word is an address.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        if (!word.Contains('.') || !IsWordCharacter(CodePoints.ValueAt(word, 0))) return false;
        int last = CodePoints.ValueBefore(word, word.Length);
        if (last != '/' && !IsWordCharacter(last)) return false;

        int scheme = word.IndexOf("://");
        if (scheme >= 2 && IsScheme(word[..scheme]) && IsHostAndPath(word[(scheme + 3)..])) return true;
        if (IsHostAndPath(word)) return true;
        for (int at = 1; at < word.Length; at++)
        {
            if (word[at] == '@' && IsHostAndPath(word[(at + 1)..])) return true;
        }

        return false;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (char character in text)
        {
            if (character is not ('+' or '-' or '.') && !IsWordCharacter(character)) return false;
        }

        return true;
    }

    private static bool IsHostAndPath(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && (text[end] == '.' || IsHostCharacter(text[end]))) end++;
        if (!IsHost(text[..end])) return false;
        var rest = text[end..];
        if (rest is [':', ..])
        {
            int digits = 0;
            while (digits + 1 < rest.Length && char.IsAsciiDigit(rest[digits + 1])) digits++;
            if (digits is < 2 or > 5) return false;
            rest = rest[(digits + 1)..];
        }

        return rest is [] or ['/' or '?' or '#', ..];
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        int dot = host.LastIndexOf('.');
        if (dot < 1) return false;
        bool numbers = true;
        int labels = 0;
        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.IsEmpty || label.Length > LongestLabel || IsJoiner(label[0]) || IsJoiner(label[^1])) return false;
            numbers = numbers && label.Length <= 3 && !label.ContainsAnyExceptInRange('0', '9');
            labels++;
        }

        return (numbers && labels == 4) || IsTopLevelDomain(host[(dot + 1)..]);
    }

    private static bool IsTopLevelDomain(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > LongestDomain) return false;
        foreach (char letter in label)
        {
            if (!LetterClasses.IsSmall(letter)) return false;
        }

        return true;
    }

    private static bool IsHostCharacter(char character) => char.IsAsciiLetterOrDigit(character) || IsJoiner(character) || (character >= '\u00A1' && !char.IsSurrogate(character));

    private static bool IsJoiner(char character) => character is '-' or '_';

    private static bool IsWordCharacter(int codePoint) =>
        codePoint == '_' || LetterClasses.IsLetter(codePoint) || (codePoint <= char.MaxValue && char.IsLetterOrDigit((char)codePoint));
}
