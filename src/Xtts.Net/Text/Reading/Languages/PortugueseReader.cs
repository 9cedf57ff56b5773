using System.Collections.Frozen;
using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Portuguese, with the number words of Portugal that the model heard.</summary>
internal sealed class PortugueseReader() : LanguageReader("pt", new PortugueseNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), PortugueseNames.All)
{
    private static readonly FrozenSet<string> Queens = WordSet.Of("isabel maria catarina joana vitória cristina margarida ana leonor cleópatra");
    private static readonly string[] FeminineEndings =
        ["a", "as", "dade", "dades", "ção", "ções", "são", "sões", "gem", "gens", "vez", "vezes", "mulher", "mulheres", "noite", "noites", "tarde", "tardes", "parte", "partes", "mão", "mãos", "flor", "flores", "classe", "classes"];

    private static readonly string[] Chapters = ["capítulo", "tomo", "ato", "parte", "livro", "volume", "guerra", "mundial", "título"];

    /// <inheritdoc/>
    public override string? To => "a";

    /// <inheritdoc/>
    public override string And => " e ";

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
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Numbers.Counting(hour, Gender.Feminine);
        if (minute is > 0 || second is > 0) spoken += $" e {Numbers.Cardinal(minute ?? 0)}";
        else spoken += hour == 1 ? " hora" : " horas";
        return second is > 0 ? $"{spoken} e {Counted(second.Value, Noun.Plural("segundo", "segundos"))}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "meio", 3 => "terço", 12 => "doze avo", 16 => "dezasseis avo", 20 => "vinte avo", _ => Numbers.Ordinal(denominator) };
        return numerator == 1 ? $"um {part}" : $"{Numbers.Cardinal(numerator)} {part}s";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} e {(fraction == "um meio" ? "meio" : fraction)}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        bool agrees = number % 100 is not (11 or 12) && (number % 10 is 1 or 2 || number >= 200);
        return agrees && LatinNouns.IsFeminine(word, FeminineEndings) ? Numbers.Counting(number, Gender.Feminine) : null;
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0 || numeral.Before.Length == 0) return null;
        string before = numeral.Before.ToLowerInvariant();
        if (before is "século" or "séculos") return numeral.Value <= 10 ? Numbers.Ordinal(numeral.Value) : Numbers.Cardinal(numeral.Value);
        bool chapter = Chapters.Contains(before);
        if (numeral.Length == 1 && !chapter && !numeral.FollowsName) return null;
        if (!numeral.FollowsName || numeral.Value > 10 || chapter) return Numbers.Cardinal(numeral.Value);
        string ordinal = Numbers.Ordinal(numeral.Value);
        return Queens.Contains(before) ? Feminine(ordinal) : ordinal;
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new DegreeOrdinals(this, "celsius graus com para por"),
        new HourLetterTimes(this),
        new ClockTimes(this, ["h", "horas"]),
        new NumberAbbreviation(this),
        new SuffixedOrdinals(
            this,
            [
                .. ((string[])["º", ".º", "o"]).Select(mark => (mark, (Func<string, string>)(digits => Numbers.Ordinal(digits)))),
                .. ((string[])["ª", ".ª", "a"]).Select(mark => (mark, (Func<string, string>)(digits => Feminine(Numbers.Ordinal(digits))))),
            ]),
    ];

    private static string Feminine(string ordinal) => string.Join(' ', ordinal.Split(' ').Select(word => word.EndsWith('o') ? word[..^1] + "a" : word));
}
