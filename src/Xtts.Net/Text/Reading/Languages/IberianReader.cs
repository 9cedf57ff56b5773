using System.Collections.Frozen;
using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>What Portuguese and Spanish have in common: dates, millions, the ordinals of monarchs, endings of ordinals.</summary>
internal abstract class IberianReader : LanguageReader
{
    private readonly FrozenSet<string> _queens;
    private readonly FrozenSet<string> _chapters;

    /// <param name="language">Language without its region.</param>
    /// <param name="numbers">Spells its numbers.</param>
    /// <param name="names">Its words.</param>
    /// <param name="queens">Names of women before which an ordinal is feminine, in lower case, separated by spaces.</param>
    /// <param name="chapters">What is numbered with Roman cardinals, in the same form.</param>
    protected IberianReader(string language, NumberSpeller numbers, LanguageNames names, string queens, string chapters)
        : base(language, numbers, new NumberMarks(',', '.', SpaceGroups: true), names)
    {
        _queens = WordSet.Of(queens);
        _chapters = WordSet.Of(chapters);
    }

    /// <inheritdoc/>
    public override string? To => "a";

    /// <inheritdoc/>
    public override string Of => "de";

    /// <inheritdoc/>
    public override string Counted(BigInteger number, Noun noun) =>
        number.IsZero || number % 1_000_000 != 0 ? base.Counted(number, noun) : $"{Numbers.Cardinal(number)} de {noun.Many}";

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day)
    {
        string spoken = DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? (day is null ? "" : "de ") + Months[m - 1] : null);
        return year is { } y ? DateWords.Join(spoken, (spoken.Length > 0 ? "de " : "") + Year(y)) : spoken;
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0 || numeral.Before.Length == 0) return null;
        string before = numeral.Before.ToLowerInvariant();
        if (Century(before, numeral.Value) is { } century) return century;
        bool chapter = _chapters.Contains(before);
        if (numeral.Length == 1 && !chapter && !numeral.FollowsName) return null;
        if (!numeral.FollowsName || numeral.Value > 10 || chapter) return Numbers.Cardinal(numeral.Value);
        string ordinal = Numbers.Ordinal(numeral.Value);
        return _queens.Contains(before) ? Feminine(ordinal) : ordinal;
    }

    /// <summary>The number of a century.</summary>
    /// <param name="before">The word before it, in lower case.</param>
    /// <param name="number">The number.</param>
    /// <returns><see langword="null"/> when the word does not mean a century.</returns>
    protected abstract string? Century(string before, int number);

    /// <summary>The feminine form of an ordinal.</summary>
    protected static string Feminine(string ordinal) => string.Join(' ', ordinal.Split(' ').Select(word => word.EndsWith('o') ? word[..^1] + "a" : word));

    /// <summary>Marks behind digits that are read the same way.</summary>
    /// <param name="marks">The marks, separated by spaces.</param>
    /// <param name="spell">Spells the digits.</param>
    protected static IEnumerable<(string Mark, Func<string, string> Spell)> Written(string marks, Func<string, string> spell) => marks.Split(' ').Select(mark => (mark, spell));
}
