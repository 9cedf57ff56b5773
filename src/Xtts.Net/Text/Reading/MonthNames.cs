using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading;

/// <summary>Recognises the names of months.</summary>
internal sealed class MonthNames
{
    private readonly FrozenDictionary<string, int> _months;

    /// <param name="reader">The language.</param>
    public MonthNames(LanguageReader reader)
    {
        var months = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < reader.Months.Count; i++) months[reader.Months[i]] = i + 1;
        foreach (var (name, month) in reader.OtherMonths) months.TryAdd(name, month);
        _months = months.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Number of the month that a word names; 0 when it names none.</summary>
    public int Find(ReadOnlySpan<char> word) => !word.IsEmpty && _months.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out int month) ? month : 0;
}
