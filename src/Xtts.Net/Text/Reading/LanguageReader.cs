using System.Collections.Frozen;
using System.Numerics;
using Xtts.Net.Text.Numbers;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading;

/// <summary>How a language reads out what is not written in words: numbers, dates, times, amounts, letters. Immutable, so thread-safe.</summary>
/// <remarks>Numbers are given by ASCII digits. The words come in lower case, as the model heard them.</remarks>
internal abstract class LanguageReader
{
    /// <param name="language">Language tag without region.</param>
    /// <param name="numbers">Spells its numbers.</param>
    /// <param name="marks">How it writes them.</param>
    /// <param name="names">Its words for the rest.</param>
    protected LanguageReader(string language, NumberSpeller numbers, NumberMarks marks, LanguageNames names)
    {
        Names = names;
        Language = language;
        Numbers = numbers;
        Scanner = new NumberScanner(marks);
        Marks = marks;
    }

    /// <summary>Language tag without region.</summary>
    public string Language { get; }

    /// <summary>Spells numbers.</summary>
    public NumberSpeller Numbers { get; }

    /// <summary>Finds written numbers.</summary>
    public NumberScanner Scanner { get; }

    /// <summary>How numbers are written.</summary>
    public NumberMarks Marks { get; }

    /// <summary>Words of the language.</summary>
    public LanguageNames Names { get; }

    /// <summary>What signs are called.</summary>
    public SignNames Signs => Names.Signs;

    /// <summary>Names of letters, by lower-case letter.</summary>
    public FrozenDictionary<char, string> Letters => Names.Letters;

    /// <summary>Units by their symbol, which is case-sensitive.</summary>
    public FrozenDictionary<string, Noun> Units => Names.Units;

    /// <summary>Currencies, those that matter first.</summary>
    public IReadOnlyList<CurrencyNames> Currencies => Names.Currencies;

    /// <summary>The twelve months as they are named behind a day.</summary>
    public IReadOnlyList<string> Months => Names.Months;

    /// <summary>Other ways to write months, with the number of the month.</summary>
    public IReadOnlyList<(string Name, int Month)> OtherMonths => Names.OtherMonths;

    /// <summary>Abbreviations.</summary>
    public IReadOnlyList<Abbreviation> Abbreviations => Names.Abbreviations;

    /// <summary>Words of capitals that are read as words, or have a reading of their own.</summary>
    public FrozenDictionary<string, string> Acronyms => Names.Acronyms;

    /// <summary>Words for thousands and millions that may stand between an amount and its currency, in lower case.</summary>
    public FrozenSet<string> Magnitudes => Names.Magnitudes;

    /// <summary>What is said for a magnitude.</summary>
    public virtual string Magnitude(string written) => written;

    /// <summary>What stands between a magnitude and what it counts: <c>de</c> in <c>dos millones de euros</c>.</summary>
    public virtual string Of => "";

    /// <summary>What joins units and hundredths of an amount, with its spaces.</summary>
    public virtual string And => " ";

    /// <summary>Words before a number that make it a year, in lower case.</summary>
    public FrozenSet<string> YearCues => Names.YearCues;

    /// <summary>Words before a number that make it a telephone number, in lower case.</summary>
    public FrozenSet<string> PhoneCues => Names.PhoneCues;

    /// <summary>Words before a number that make it a version, in lower case.</summary>
    public FrozenSet<string> VersionCues => Names.VersionCues;

    /// <summary>Country codes of web addresses that are recognised without more, besides the international ones.</summary>
    public FrozenSet<string> CountryDomains => Names.CountryDomains;

    /// <summary>The rules, those that win first.</summary>
    public virtual IEnumerable<ReadingRule> Rules() => [new Addresses(this), .. OwnRules(), .. StandardRules.Of(this)];

    /// <summary>A whole number: how many.</summary>
    public string Cardinal(ReadOnlySpan<char> digits) => digits.Length > 1 && digits[0] == '0' ? Digits(digits) : Numbers.Cardinal(digits);

    /// <summary>A whole number: which one.</summary>
    public virtual string Ordinal(ReadOnlySpan<char> digits) => Numbers.Ordinal(digits);

    /// <summary>Digits one by one.</summary>
    public virtual string Digits(ReadOnlySpan<char> digits) => Numbers.DigitByDigit(digits);

    /// <summary>Letters and digits one by one; what has no name is left out.</summary>
    public virtual string Characters(string text)
    {
        var names = new List<string>(text.Length);
        foreach (char character in text)
        {
            if (char.IsAsciiDigit(character)) names.Add(Digits([character]));
            else if (LetterName(character) is { } name) names.Add(name);
        }

        return string.Join(' ', names);
    }

    /// <summary>Name of a letter; the letter itself when it is one of no alphabet that the language reads.</summary>
    public string? LetterName(char letter)
    {
        char lower = char.ToLowerInvariant(letter);
        return Letters.TryGetValue(lower, out string? name) ? name : char.IsLetter(letter) ? lower.ToString() : null;
    }

    /// <summary>A date; parts that are not given are not said.</summary>
    /// <param name="year">Year.</param>
    /// <param name="month">Month, 1 to 12.</param>
    /// <param name="day">Day, 1 to 31.</param>
    public abstract string Date(int? year, int? month, int? day);

    /// <summary>A time of day.</summary>
    /// <param name="hour">Hour, 0 to 24.</param>
    /// <param name="minute">Minute.</param>
    /// <param name="second">Second.</param>
    public abstract string Time(int hour, int? minute, int? second);

    /// <summary>A date, where it agrees with the word before it.</summary>
    public virtual string DateBehind(string wordBefore, int? year, int? month, int? day) => Date(year, month, day);

    /// <summary>A time of day, where it agrees with the word before it.</summary>
    public virtual string TimeBehind(string wordBefore, int hour, int? minute, int? second) => Time(hour, minute, second);

    /// <summary>An amount with a word for thousands or millions before the currency: <c>five million dollars</c>.</summary>
    public virtual string Million(in WrittenNumber number, string magnitude, Noun noun)
    {
        if (Units.TryGetValue(magnitude, out var large) || Units.TryGetValue(magnitude + ".", out large)) return $"{Counted(number, large)} {noun.Many}";
        return $"{Number(number)} {Magnitude(magnitude)} {(magnitude is "mil" or "mille" or "mila" ? noun.Many : Linked(noun.Many))}";
    }

    /// <summary>A noun behind a word for millions, with the word that links them.</summary>
    public virtual string Linked(string noun) => Of.Length == 0 ? noun : $"{Of} {noun}";

    /// <summary>A year.</summary>
    public virtual string Year(int year) => Numbers.Cardinal(year);

    /// <summary>A day of a month, as it is said before or behind the month.</summary>
    public virtual string DayOfMonth(int day) => Numbers.Cardinal(day);

    /// <summary>A day before its month.</summary>
    /// <param name="day">Day, 1 to 31.</param>
    /// <param name="wordBefore">The word before it.</param>
    /// <param name="linked">Whether a word such as <c>of</c> links them.</param>
    public virtual string DayBeforeMonth(int day, string wordBefore, bool linked) => DayOfMonth(day);

    /// <summary>A part of a whole, such as three quarters.</summary>
    public virtual string Fraction(int numerator, int denominator) => $"{Numbers.Cardinal(numerator)} {Signs.Over} {Numbers.Cardinal(denominator)}";

    /// <summary>A whole and a part, such as two and a half.</summary>
    public virtual string Mixed(string whole, string fraction) => $"{whole}{And}{fraction}";

    /// <summary>A written number.</summary>
    public virtual string Number(in WrittenNumber number)
    {
        if (!number.IsWhole) return Numbers.Decimal(number.Value);
        return number.HasLeadingZero || (!number.IsGrouped && number.Whole.Length > LongestSpelled) ? Digits(number.Whole) : Numbers.Cardinal(number.Whole);
    }

    /// <summary>How many of a thing.</summary>
    public virtual string Counted(in WrittenNumber number, Noun noun)
    {
        if (!number.IsWhole) return $"{Number(number)} {noun.Part}";
        if (number.HasLeadingZero) return $"{Number(number)} {noun.Many}";
        return Counted(number.Value.Whole, noun);
    }

    /// <summary>How many of a thing.</summary>
    public virtual string Counted(BigInteger number, Noun noun) => $"{Numbers.Counting(number, noun.Gender)} {noun.In(FormOf(number))}";

    /// <summary>An amount of money.</summary>
    public virtual string Money(in WrittenNumber number, CurrencyNames currency)
    {
        if (number.IsWhole || number.Fraction.Length > 2) return Counted(number, currency.Unit);
        var (units, hundredths) = number.Value.ToMoney();
        if (hundredths == 0) return Counted(units, currency.Unit);
        string part = Counted(hundredths, currency.Hundredth);
        return units.IsZero ? part : Counted(units, currency.Unit) + And + part;
    }

    /// <summary>Hundredths.</summary>
    public virtual string Percentage(in WrittenNumber number) => $"{Number(number)} {Signs.Percent}";

    /// <summary>What is said between the ends of a range; <see langword="null"/> when they only follow one another.</summary>
    public virtual string? To => null;

    /// <summary>The first end of a range that rises, with what stands between it and the second.</summary>
    public virtual string RangeStart(in WrittenNumber first) => Number(first) + (To is { } to ? $" {to} " : ", ");

    /// <summary>A number in front of a word that is no unit, where it agrees with the word; <see langword="null"/> when it stays as it is.</summary>
    /// <param name="number">The number.</param>
    /// <param name="word">The word behind it, as it is written.</param>
    public virtual string? CountedWord(int number, string word) => null;

    /// <summary>Whether every Latin word of capitals is spelled, as foreign letters are in a text of another script.</summary>
    public virtual bool SpellsLatin => false;

    /// <summary>What stands between a sign's name and its number.</summary>
    public virtual string Gap => " ";

    /// <summary>Whether groups of two digits in telephone numbers are read as numbers.</summary>
    public virtual bool ReadsPhonesInPairs => false;

    /// <summary>Whether a full stop behind a Roman numeral belongs to it.</summary>
    public virtual bool RomanDotIsPart => false;

    /// <summary>A Roman numeral; <see langword="null"/> when it is none here.</summary>
    public virtual string? Roman(in RomanNumeral numeral) => numeral.Length > 1 && numeral.Suffix.Length == 0 ? Numbers.Cardinal(numeral.Value) : null;

    /// <summary>The ordinal for a number with a full stop, where it agrees with what stands around.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number starts.</param>
    /// <param name="end">Position behind the full stop.</param>
    /// <param name="digits">The number.</param>
    public virtual string OrdinalAt(string text, int start, int end, string digits) => Ordinal(digits);

    /// <summary>The first factor of a product, with the word for times: <c>four times</c>.</summary>
    public virtual string TimesOf(in WrittenNumber number) => $"{Number(number)} {Signs.Times}";

    /// <summary>The form of a noun that goes with a number.</summary>
    public virtual NumberForm FormOf(BigInteger number) => number.IsOne ? NumberForm.One : NumberForm.Many;

    /// <summary>Speaks a number or what it measures, together with an ending that is written to it.</summary>
    public virtual void Say(ReadingCursor cursor, int start, int end, string words) => cursor.Speak(start, end, words);

    /// <summary>The text in lower case.</summary>
    public virtual string Lower(string text) => Normalization.LowerCase.Of(text);

    /// <summary>The cleaned text in the script that the model reads.</summary>
    public virtual string Finish(string text) => text;

    /// <summary>Rules that only this language has; they go before the others.</summary>
    protected virtual IEnumerable<ReadingRule> OwnRules() => [];

    private const int LongestSpelled = 15;      // digits; longer ones without groups are numbers of cards and accounts
}
