using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Spanish.</summary>
internal sealed class SpanishReader() : IberianReader(
    "es",
    new SpanishNumbers(NumberStyle.Natural),
    SpanishNames.All,
    queens: "isabel maría catalina juana victoria cristina margarita ana beatriz sofía leonor blanca urraca cleopatra",
    chapters: "capítulo tomo acto parte libro volumen guerra mundial título")
{
    private static readonly string[] FeminineEndings =
        ["a", "as", "dad", "dades", "ción", "ciones", "sión", "siones", "tud", "vez", "veces", "mujer", "mujeres", "noche", "noches", "tarde", "tardes", "parte", "partes", "mano", "manos", "calle", "calles", "clase", "clases", "llave", "llaves"];

    /// <inheritdoc/>
    public override string And => " con ";

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
    protected override string? Century(string before, int number) => before is "siglo" or "siglos" ? Numbers.Cardinal(number) : null;

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
}
