using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Russian: days and years are ordinals that agree.</summary>
internal sealed class RussianReader() : LanguageReader("ru", new RussianNumbers(NumberStyle.Natural), new NumberMarks(',', '\0', SpaceGroups: true), RussianNames.All)
{
    private static readonly Noun Hour = SlavicUnits.RussianMasculine("час"), Second = SlavicUnits.RussianFeminine("секунд");
    private static readonly string[] Uncounted = ["или", "если", "при", "для", "это", "мужчина", "папа", "дядя", "юноша", "после", "года", "раза", "было", "более", "менее"];
    private static readonly Noun PercentNoun = SlavicUnits.RussianMasculine("процент");

    /// <inheritdoc/>
    public override NumberForm FormOf(BigInteger number) => SlavicForms.East(number);

    /// <inheritdoc/>
    public override string Percentage(in WrittenNumber number) => Counted(number, PercentNoun);

    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => Number(first) + "-";

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => RussianOrdinals.Ending(Numbers.Ordinal(day), "ого");

    /// <summary>A year with the ending that the words around ask for.</summary>
    public string YearOf(int year, string ending) => RussianOrdinals.Ending(Numbers.Ordinal(year), ending);

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day)
    {
        string spoken = DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null);
        return year is { } y ? DateWords.Join(spoken, YearOf(y, "ого"), "года") : spoken;
    }

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        if (minute is not > 0 && second is not > 0) return Counted(hour, Hour);
        string spoken = $"{Numbers.Cardinal(hour)} {(minute < 10 ? "ноль " : "")}{Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} и {Counted(second.Value, Second)}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        string part = denominator switch { 2 => "вторая", 3 => "третья", _ => RussianOrdinals.Ending(Numbers.Ordinal(denominator), "ая") };
        if (numerator == 1) return denominator switch { 2 => "одна вторая", 3 => "одна треть", 4 => "одна четверть", _ => "одна " + part };
        string many = denominator switch { 3 => "третьих", 4 => "четвёртых", _ => RussianOrdinals.Ending(Numbers.Ordinal(denominator), "ых") };
        return $"{Numbers.Counting(numerator, Gender.Feminine)} {many}";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => fraction == "одна вторая" ? $"{whole} с половиной" : $"{whole} и {fraction}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        if (!char.IsLower(word[0]) || number % 100 is 11 or 12 || Uncounted.Contains(word)) return null;
        Gender? gender = (number % 10, word[^1]) switch
        {
            (1, 'а' or 'я') => Gender.Feminine,
            (1, 'о' or 'е') => Gender.Neuter,
            (2, 'ы' or 'и') => Gender.Feminine,
            _ => null,
        };
        return gender is { } known ? Numbers.Counting(number, known) : null;
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0) return null;
        string ordinal = Numbers.Ordinal(numeral.Value);
        switch (numeral.After)
        {
            case "век" or "в":
                return ordinal;
            case "века" or "веку":
                return RussianOrdinals.Ending(ordinal, numeral.After == "века" ? "ого" : "ому");
            case "веке":
                return RussianOrdinals.Ending(ordinal, "ом");
            case "веков" or "веках":
                return RussianOrdinals.Ending(ordinal, "ых");
        }

        if (numeral.Before.Length == 0 || (numeral.Length == 1 && !numeral.FollowsName)) return null;
        if (!numeral.FollowsName) return Numbers.Cardinal(numeral.Value);
        return numeral.Before.EndsWith('а') || numeral.Before.EndsWith('я') && numeral.Before is not "Илья" ? RussianOrdinals.Ending(ordinal, "ая") : ordinal;
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new DaysBeforeMonths(this, ["-го", "-ое"], []),
        new RussianYears(this),
        new ClockTimes(this, []),
        new RussianTitles(),
        new SuffixedOrdinals(this, [.. RussianOrdinals.Marks.Select(mark => (mark.Written, (Func<string, string>)(digits => RussianOrdinals.Ending(Numbers.Ordinal(digits), mark.Ending))))]),
    ];
}
