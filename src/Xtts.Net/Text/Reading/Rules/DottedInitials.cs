namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Capitals with a dot behind each, spelled out: <c>U.S.A.</c></summary>
internal sealed class DottedInitials(LanguageReader reader) : ReadingRule
{
    private const int Longest = 8;

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int start = cursor.At, at = start, letters = 0;
        Span<char> initials = stackalloc char[Longest];
        while (letters < Longest && char.IsUpper(cursor[at]) && cursor[at + 1] == '.')
        {
            initials[letters++] = cursor[at];
            at += 2;
        }

        if (letters < 2 || char.IsLetterOrDigit(cursor[at])) return false;
        string words = reader.Characters(initials[..letters].ToString());
        reader.Say(cursor, start, at, SentenceEnds.IsAt(cursor.Text, at) ? words + "." : words);
        return true;
    }
}
