using System.Collections.Frozen;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Tells <c>St.</c> before a saint's name from that behind a street's.</summary>
internal sealed class EnglishSaints : ReadingRule
{
    // Behind a capital, only these are saints.
    private static readonly FrozenSet<string> Saints = WordSet.Of(
        "albans andrew andrews anthony augustine barbara basil bernard catherine charles christopher clair clement croix denis edmund elmo etienne francis gallen george germain helena helens helier ives " +
        "james joan john johns joseph kitts lawrence leonard louis lucia luke malo margaret mark martin mary matthew michael moritz nicholas nick olaf pancras patrick paul paulo peter peters petersburg " +
        "philip stephen theresa thomas tropez valentine vincent vitus");

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Capital;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        string text = cursor.Text;
        int start = cursor.At;
        if (text[start] != 'S' || cursor[start + 1] != 't' || char.IsLetter(cursor[start + 2])) return false;
        bool dot = cursor[start + 2] == '.';
        int end = dot ? start + 3 : start + 2, next = TextWords.SkipSpace(text, end);
        var before = TextWords.Before(text, start);
        bool behindName = !before.IsEmpty && char.IsUpper(before[0]) && cursor[start - 2] != '.';
        bool beforeName = next > end && char.IsUpper(cursor[next]);
        if (beforeName && (!behindName || TextWords.IsIn(Saints, text.AsSpan(next, TextWords.End(text, next) - next))))
        {
            cursor.Speak(start, end, "saint");
            return true;
        }

        if (!behindName) return false;
        cursor.Speak(start, end, dot && SentenceEnds.IsAt(text, end) ? "street." : "street");
        return true;
    }
}
