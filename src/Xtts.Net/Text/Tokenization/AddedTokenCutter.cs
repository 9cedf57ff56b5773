using System.Buffers;
using System.Collections.Immutable;

namespace Xtts.Net.Text.Tokenization;

/// <summary>Finds added tokens such as <c>[hu]</c> or <c>[SPACE]</c> in a text: leftmost first, the longest where several begin. Thread-safe.</summary>
internal sealed class AddedTokenCutter
{
    private readonly SearchValues<char> _firstCharacters;
    private readonly SearchValues<string> _any;
    private readonly string[] _longestFirst;

    /// <param name="tokens">The added tokens, none empty.</param>
    public AddedTokenCutter(ImmutableArray<string> tokens)
    {
        _firstCharacters = SearchValues.Create([.. tokens.Select(added => added[0]).Distinct()]);
        _any = SearchValues.Create(tokens.AsSpan(), StringComparison.Ordinal);
        _longestFirst = [.. tokens.OrderByDescending(token => token.Length)];
    }

    /// <summary>Finds the first added token.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token found.</param>
    /// <returns>Where it begins, or -1.</returns>
    public int Find(ReadOnlySpan<char> text, out string token)
    {
        token = "";
        if (!text.ContainsAny(_firstCharacters)) return -1;
        int at = text.IndexOfAny(_any);
        if (at < 0) return at;
        foreach (string candidate in _longestFirst)
        {
            if (!text[at..].StartsWith(candidate, StringComparison.Ordinal)) continue;
            token = candidate;
            break;
        }

        return at;
    }
}
