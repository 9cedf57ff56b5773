namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Words that are cut in the middle: <c>г-н</c>, <c>г-жа</c>, <c>д-р</c>.</summary>
internal sealed class RussianTitles : ReadingRule
{
    private static readonly (string Written, string Spoken)[] Titles = [("г-жа", "госпожа"), ("г-н", "господин"), ("д-р", "доктор"), ("р-н", "район"), ("пр-т", "проспект"), ("б-р", "бульвар"), ("г-жи", "госпожи"), ("г-на", "господина")];

    /// <inheritdoc/>
    public override Beginning Beginnings => Beginning.Sign;

    /// <inheritdoc/>
    public override bool TryRead(ReadingCursor cursor)
    {
        if (cursor[cursor.At] != '-') return false;
        foreach (var (written, spoken) in Titles)
        {
            int start = cursor.At - written.IndexOf('-', StringComparison.Ordinal);
            if (start < cursor.Done || !TextWords.IsWord(cursor.Text, start, written) || TextWords.IsPart(cursor[start - 1])) continue;
            cursor.Speak(start, start + written.Length, spoken);
            return true;
        }

        return false;
    }
}
