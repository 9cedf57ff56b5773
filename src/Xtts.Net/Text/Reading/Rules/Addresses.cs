using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Mail and web addresses, with the names of their signs: <c>info@example.com</c>, <c>https://example.com/a-b</c>, <c>example.com</c>.</summary>
/// <remarks>A protocol is not read, nor is a slash at the end. Every run of characters without white space is looked at once.</remarks>
internal sealed class Addresses(LanguageReader reader) : ReadingRule
{
    private const int Longest = 2048;

    private static readonly FrozenSet<string> Domains = FrozenSet.ToFrozenSet(
        ["com", "org", "net", "edu", "gov", "info", "io", "eu", "app", "dev", "ai", "biz", "tv", "online", "shop", "blog", "site", "xyz"], StringComparer.Ordinal);

    private static readonly string[] Protocols = ["https://", "http://", "ftp://", "mailto:"];

    private readonly AddressSpeller _speller = new(reader);

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Any;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor.At < cursor.ChunkEnd) return false;
        string text = cursor.Text;
        int start = cursor.At, end = cursor.At, floor = Math.Max(cursor.Done, cursor.At - Longest);
        while (start > floor && !char.IsWhiteSpace(text[start - 1])) start--;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        cursor.ChunkEnd = end;
        if (end - start > Longest) return false;
        while (start < end && text[start] is '(' or '[' or '<' or '\'' or '{') start++;
        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] != '/') end--;
        end = FindEnd(text, start, end);
        if (end <= start) return false;
        string words = _speller.Speak(text.AsSpan(AfterProtocol(text, start), end - AfterProtocol(text, start)));
        if (words.Length == 0) return false;
        reader.Say(cursor, start, end, words);
        return true;
    }

    /// <summary>Where an address that starts here ends; the start when none does.</summary>
    private int FindEnd(string text, int start, int end)
    {
        var chunk = text.AsSpan(start, end - start);
        int at = chunk.IndexOf('@');
        if (at > 0 && at == chunk.LastIndexOf('@'))
        {
            int domain = EndOfDomain(chunk, AfterProtocol(text, start) - start + 0, at) == at ? EndOfDomain(chunk, at + 1, chunk.Length) : 0;
            int dot = domain > 0 ? chunk[..domain].LastIndexOf('.') : 0;
            return dot > at + 1 && domain - dot > 2 ? start + domain : start;
        }

        if (AfterProtocol(text, start) > start || TextWords.Is(text, start, "www.")) return EndOfWeb(text, start, end);
        int hostEnd = EndOfDomain(chunk, 0, chunk.Length);
        var host = chunk[..hostEnd];
        int last = host.LastIndexOf('.');
        if (last < 2 || !char.IsAsciiLetterLower(host[^1])) return start;
        var top = host[(last + 1)..];
        int hyphen = top.IndexOf('-');
        if (hyphen > 0)
        {
            top = top[..hyphen];
            hostEnd = last + 1 + hyphen;
        }

        bool known = Domains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top) || reader.CountryDomains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top);
        if (!known || host.IndexOf("..", StringComparison.Ordinal) >= 0) return start;
        return hyphen < 0 && hostEnd < chunk.Length && chunk[hostEnd] is '/' or ':' ? EndOfWeb(text, start, end) : start + hostEnd;
    }

    private static int EndOfWeb(string text, int start, int end)
    {
        // An ending that Hungarian or Turkish hangs on stays out.
        int hyphen = text.LastIndexOf('-', end - 1, end - start);
        if (hyphen > start && text.IndexOf('/', AfterProtocol(text, start), end - AfterProtocol(text, start)) is var slash && (slash < 0 || slash > hyphen) && text.IndexOf('.', hyphen, end - hyphen) < 0) end = hyphen;
        return text.IndexOf('.', start, end - start) > 0 ? end : start;
    }

    private static int EndOfDomain(ReadOnlySpan<char> chunk, int start, int limit)
    {
        while (start < limit && (char.IsLetterOrDigit(chunk[start]) || chunk[start] is '.' or '-' or '_' or '+' or '%')) start++;
        return start;
    }

    private static int AfterProtocol(string text, int start)
    {
        foreach (string protocol in Protocols)
        {
            if (TextWords.Is(text, start, protocol)) return start + protocol.Length;
        }

        return start;
    }
}
