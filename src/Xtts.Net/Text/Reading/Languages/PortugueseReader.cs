using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Portuguese, with the number words of Portugal that the model heard.</summary>
internal sealed class PortugueseReader() : IberianReader(
    "pt",
    new PortugueseNumbers(NumberStyle.Natural),
    PortugueseNames.All,
    queens: "isabel maria catarina joana vitória cristina margarida ana leonor cleópatra",
    chapters: "capítulo tomo ato parte livro volume guerra mundial título")
{
    private static readonly string[] FeminineEndings =
        ["a", "as", "dade", "dades", "ção", "ções", "são", "sões", "gem", "gens", "vez", "vezes", "mulher", "mulheres", "noite", "noites", "tarde", "tardes", "parte", "partes", "mão", "mãos", "flor", "flores", "classe", "classes"];

    /// <inheritdoc/>
    public override string And => " e ";

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
    protected override string? Century(string before, int number) =>
        before is not ("século" or "séculos") ? null : number <= 10 ? Numbers.Ordinal(number) : Numbers.Cardinal(number);

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
                .. Written("º .º o", digits => Numbers.Ordinal(digits)),
                .. Written("ª .ª a", digits => Feminine(Numbers.Ordinal(digits))),
            ]),
    ];
}
