namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>Follows a text and tells whether it is inside quotes or brackets. One instance per text; not thread-safe.</summary>
/// <remarks>
/// Quotes open before a word and close behind one, whichever way they are drawn: „so“, “so”, »so«, ”so”. Inside words they are no quotes. What is never closed ends with its paragraph.
/// </remarks>
internal sealed class PairDepth
{
    private int _quotes;
    private int _brackets;

    /// <summary>Whether a pair is open.</summary>
    public bool IsInside => _quotes > 0 || _brackets > 0;

    /// <summary>A new paragraph begins.</summary>
    public void Reset() => _quotes = _brackets = 0;

    /// <summary>Goes over what stands between spaces.</summary>
    public void Walk(ReadOnlySpan<char> run)
    {
        int at = Brackets.IndexIn(run);
        if (at < 0) return;
        int word = 0, behind = run.Length;
        while (word < run.Length && !char.IsLetterOrDigit(run[word]) && !char.IsSurrogate(run[word])) word++;
        while (behind > word && !char.IsLetterOrDigit(run[behind - 1]) && !char.IsSurrogate(run[behind - 1])) behind--;
        for (int skip; ; at += skip + 1)
        {
            char mark = run[at];
            if (Brackets.Opens(mark)) _brackets++;
            else if (Brackets.Closes(mark)) _brackets = Math.Max(_brackets - 1, 0);
            else if (word == run.Length) Quote(Brackets.OpensAlone(mark) ?? _quotes == 0);
            else if (at < word) Quote(opens: true);
            else if (at >= behind) Quote(opens: false);
            skip = Brackets.IndexIn(run[(at + 1)..]);
            if (skip < 0) return;
        }
    }

    private void Quote(bool opens) => _quotes = opens ? _quotes + 1 : Math.Max(_quotes - 1, 0);
}
