namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Dashes as marks of a pause: a comma between words, nothing at the start of a line.</summary>
internal sealed class Dashes : ReadingRule
{
    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        int at = cursor.At;
        char mark = cursor[at];
        if (mark is not ('–' or '—' or '-')) return false;
        int end = at + 1;
        while (cursor[end] is '-' or '–' or '—') end++;
        bool spaced = char.IsWhiteSpace(cursor[end]) || cursor[end] == '\0' || char.IsWhiteSpace(cursor[at - 1]) || at == 0;
        if (!spaced && end == at + 1 && mark != '—')
        {
            if (mark == '-') return false;
            cursor.Speak(at, end, "-");
            return true;
        }

        int start = at;
        while (start > cursor.Done && char.IsWhiteSpace(cursor[start - 1])) start--;
        char before = cursor[start - 1];
        bool pauses = char.IsLetterOrDigit(before) || before is ')' or '\'' || (start == cursor.Done && start > 0);

        // A hyphen that hangs on a word, as in "two- or threefold", is no pause.
        if (mark == '-' && end == at + 1 && start == at && pauses) return false;
        if (mark == '-' && end == at + 1 && !char.IsWhiteSpace(cursor[end])) pauses = false;
        cursor.Speak(pauses ? start : at, end, pauses && cursor[end] != '\0' ? "," + (char.IsWhiteSpace(cursor[end]) ? "" : " ") : " ");
        return true;
    }
}
