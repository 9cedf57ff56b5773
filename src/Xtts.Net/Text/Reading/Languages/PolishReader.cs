using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Polish: days, hours and years are ordinals that agree.</summary>
internal sealed class PolishReader() : LanguageReader("pl", new PolishNumbers(NumberStyle.Natural), new NumberMarks(',', '.', SpaceGroups: true), PolishNames.All)
{
    private static readonly string[] Locatives = ["w", "we", "o", "po"];
    private static readonly string[] BeforeHours = ["o", "od", "do", "po", "około", "przed", "godzinie", "godziny"];

    /// <inheritdoc/>
    public override NumberForm FormOf(BigInteger number) => SlavicForms.West(number);

    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => Number(first) + "-";

    /// <inheritdoc/>
    public override string DayOfMonth(int day) => Ending(Numbers.Ordinal(day), "ego");

    /// <summary>A year as what it is of: <c>roku</c> follows or is meant.</summary>
    public string YearOf(int year, string ending) => Ending(Numbers.Ordinal(year), ending);

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day)
    {
        string spoken = DateWords.Join(day is { } d ? DayOfMonth(d) : null, month is { } m ? Months[m - 1] : null);
        return year is { } y ? DateWords.Join(spoken, YearOf(y, "ego"), "roku") : spoken;
    }

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second) => TimeBehind("", hour, minute, second);

    /// <inheritdoc/>
    public override string TimeBehind(string wordBefore, int hour, int? minute, int? second)
    {
        string spoken = Ending(Numbers.Ordinal(hour), BeforeHours.Contains(wordBefore.ToLowerInvariant()) ? "ej" : "a");
        if (minute is > 0 || second is > 0) spoken += $" {(minute < 10 ? "zero " : "")}{Numbers.Cardinal(minute ?? 0)}";
        return second is > 0 ? $"{spoken} i {Counted(second.Value, SlavicUnits.PolishFeminine("sekund"))}" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator)
    {
        if (numerator == 1 && denominator == 2) return "pół";
        string part = Numbers.Ordinal(denominator);
        return $"{Numbers.Counting(numerator, Gender.Feminine)} {FormOf(numerator) switch { NumberForm.One => Ending(part, "a"), NumberForm.Few => Ending(part, "e"), _ => Ending(part, "ych") }}";
    }

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole} i {fraction}";

    /// <inheritdoc/>
    public override string? CountedWord(int number, string word)
    {
        if (number != 1 || !char.IsLower(word[0]) || word is "lub" or "albo" or "oraz" or "mężczyzna" or "kolega" or "poeta") return null;
        return word[^1] switch { 'a' => "jedna", 'o' or 'e' or 'ę' => "jedno", _ => null };
    }

    /// <inheritdoc/>
    public override string? Roman(in RomanNumeral numeral)
    {
        if (numeral.Suffix.Length > 0) return null;
        if (numeral.After.StartsWith("wiek", StringComparison.OrdinalIgnoreCase) || numeral.After is "w")
        {
            string ending = numeral.After switch { "wieku" => Locatives.Contains(numeral.Before.ToLowerInvariant()) ? "ym" : "ego", "wieków" => "ych", _ => "y" };
            return Ending(Numbers.Ordinal(numeral.Value), ending);
        }

        if (numeral.Before.Length == 0 || (numeral.Length == 1 && !numeral.FollowsName)) return null;
        string ordinal = Numbers.Ordinal(numeral.Value);
        return numeral.FollowsName ? numeral.Before.EndsWith('a') && numeral.Before is not ("Sapieha" or "Batorego") && !numeral.Before.EndsWith("wła", StringComparison.Ordinal) ? Ending(ordinal, "a") : ordinal : Numbers.Cardinal(numeral.Value);
    }

    /// <inheritdoc/>
    public override string OrdinalAt(string text, int start, int end, string digits)
    {
        int next = TextWords.SkipSpace(text, end);
        string word = text[next..TextWords.End(text, next)], ordinal = Ordinal(digits);
        var before = TextWords.Before(text, start);
        if (before is "lat" or "latach") return Ending(ordinal, "ych");
        if (before is "lata") return Ending(ordinal, "e");
        bool locative = Locatives.Contains(TextWords.Before(text, start).ToString().ToLowerInvariant());
        string ending = word switch
        {
            "lat" or "latach" or "wieków" => "ych",
            "lata" => "e",
            _ when locative && (word.EndsWith("ie", StringComparison.Ordinal) || word.EndsWith('y') || word.EndsWith('i')) => word.EndsWith("iu", StringComparison.Ordinal) ? "ym" : "ej",
            _ when locative && word.EndsWith('u') => "ym",
            _ when word.EndsWith('a') && word is not ("dnia" or "marca" or "maja") => "a",
            _ when word.EndsWith('o') || word.EndsWith('e') => "e",
            _ => "y",
        };
        return Ending(ordinal, ending);
    }

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() =>
    [
        new NumericDates(this),
        new DaysBeforeMonths(this, ["."], []),
        new PolishYears(this),
        new ClockTimes(this, [], ["godz", "godzina", "godzinie", "godziny"]),
        new PlainAbbreviations(this),
        new SuffixedOrdinals(
            this, ("-ty", Spell), ("-y", Spell), ("-szy", Spell), ("-gi", Spell), ("-go", digits => Ending(Spell(digits), "ego")), ("-ego", digits => Ending(Spell(digits), "ego")), ("-ta", digits => Ending(Spell(digits), "a")),
            ("-a", digits => Ending(Spell(digits), "a")), ("-te", digits => Ending(Spell(digits), "e")), ("-ych", digits => Ending(Spell(digits), "ych")), ("-tych", digits => Ending(Spell(digits), "ych")), ("-tej", digits => Ending(Spell(digits), "ej")), ("-ej", digits => Ending(Spell(digits), "ej"))),
        new OrdinalDots(this, ["lat", "lata", "latach"], []),
    ];

    private string Spell(string digits) => Numbers.Ordinal(digits);

    /// <summary>The last two words of an ordinal, tens and ones, with another ending than the masculine one.</summary>
    private static string Ending(string ordinal, string ending)
    {
        if (ending == "y") return ordinal;
        string[] words = ordinal.Split(' ');
        for (int i = Math.Max(0, words.Length - 2); i < words.Length; i++)
        {
            string word = words[i];
            if (word.EndsWith("ty", StringComparison.Ordinal) || i == words.Length - 1)
            {
                words[i] = Ending(word[..^1], word[^1] == 'i', ending);
            }
        }

        return string.Join(' ', words);
    }

    private static string Ending(string stem, bool soft, string ending) => (soft, ending) switch
    {
        (false, _) => stem + ending,
        (true, "ych") => stem + "ich",
        (true, "ym") => stem + "im",
        (true, "a") when stem.EndsWith('g') => stem + ending,       // "druga", but "trzecia"
        _ => stem + "i" + ending,
    };
}
