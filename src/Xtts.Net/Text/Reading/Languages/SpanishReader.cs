using System.Collections.Frozen;
using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Spanish.</summary>
internal sealed class SpanishReader() : LanguageReader("es", new SpanishNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), SpanishNames.All)
{
    private static readonly FrozenSet<string> Queens = WordSet.Of("isabel maría catalina juana victoria cristina margarita ana beatriz sofía leonor blanca urraca cleopatra");
    private static readonly string[] FeminineEndings =
        ["a", "as", "dad", "dades", "ción", "ciones", "sión", "siones", "tud", "vez", "veces", "mujer", "mujeres", "noche", "noches", "tarde", "tardes", "parte", "partes", "mano", "manos", "calle", "calles", "clase", "clases", "llave", "llaves"];

    private static readonly string[] Chapters = ["capítulo", "tomo", "acto", "parte", "libro", "volumen", "guerra", "mundial", "título"];

    /// <inheritdoc/>
    public override string? To => "a";

    /// <inheritdoc/>
    public override string And => " con ";

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
        if (minute is > 0 || second is > 0) spoken += $" y {Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} y {Counted(second.Value, Noun.Plural("segundo", "segundos"))}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "medio", 3 => "tercio", 12 => "doceavo", 16 => "dieciseisavo", 20 => "veinteavo", _ => Numbers.Ordinal(denominator) };
        return numerator == 1 ? $"un {part}" : $"{Numbers.Cardinal(numerator)} {part}s";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} y {(fraction == "un medio" ? "medio" : fraction)}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        bool feminine = LatinNouns.IsFeminine(word, FeminineEndings);
        bool agrees = (number % 10 == 1 && number % 100 != 11) || (feminine && number >= 200);
        if (!agrees || !LatinNouns.IsNoun(word)) return null;
        return Numbers.Counting(number, feminine ? Gender.Feminine : Gender.Masculine);
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0 || numeral.Before.Length == 0) return null;
        string before = numeral.Before.ToLowerInvariant();
        if (before is "siglo" or "siglos") return Numbers.Cardinal(numeral.Value);
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
        new DegreeOrdinals(this, "celsius grados con para por del"),
        new ClockTimes(this, ["h", "hs", "hrs"]),
        new NumberAbbreviation(this),
        new SuffixedOrdinals(
            this,
            [
                .. Written("º .º o ro do to mo vo no", digits => Numbers.Ordinal(digits)),
                .. Written("ª .ª a ra da ta ma va na", digits => Feminine(Numbers.Ordinal(digits))),
                .. Written("er .er", digits => Numbers.Ordinal(digits) is var ordinal && ordinal.EndsWith("ero", StringComparison.Ordinal) ? ordinal[..^1] : ordinal),
            ]),
    ];

    private static string Feminine(string ordinal) => string.Join(' ', ordinal.Split(' ').Select(word => word.EndsWith('o') ? word[..^1] + "a" : word));

    private static IEnumerable<(string, Func<string, string>)> Written(string marks, Func<string, string> spell) => marks.Split(' ').Select(mark => (mark, spell));
}
