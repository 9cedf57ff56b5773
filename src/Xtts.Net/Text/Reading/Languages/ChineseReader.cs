using System.Globalization;
using System.Numerics;
using Xtts.Net.Text.Chinese;
using Xtts.Net.Text.Reading.Numbers;
using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Chinese, in pinyin at last.</summary>
internal sealed class ChineseReader() : LanguageReader("zh", new ChineseSpeller(), new NumberMarks('.', ',', SpaceGroups: false), ChineseNames.All)
{
    /// <inheritdoc/>
    public override string? To => "到";

    /// <inheritdoc/>
    public override string RangeStart(in WrittenNumber first) => Number(first) + "到";

    /// <inheritdoc/>
    public override string Gap => "";

    /// <inheritdoc/>
    public override string Year(int year) => ChineseNumbers.Digits(year.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string Counted(in WrittenNumber number, Noun noun) =>
        number.IsWhole ? Counted(number.Value.Whole, noun) : Number(number) + noun.Many;

    /// <inheritdoc/>
    public override string Counted(BigInteger number, Noun noun) => Numbers.Counting(number, noun.Gender) + noun.Many;

    /// <inheritdoc/>
    public override string Money(in WrittenNumber number, CurrencyNames currency) => Counted(number, currency.Unit);

    /// <inheritdoc/>
    public override string Percentage(in WrittenNumber number) => "百分之" + Number(number);

    /// <inheritdoc/>
    public override string Date(int? year, int? month, int? day) =>
        string.Concat(year is { } y ? Year(y) + "年" : "", month is { } m ? Months[m - 1] : "", day is { } d ? Numbers.Cardinal(d) + "日" : "");

    /// <inheritdoc/>
    public override string Time(int hour, int? minute, int? second)
    {
        string spoken = Numbers.Counting(hour, Gender.Masculine) + "点";
        if (minute is > 0) spoken += (minute < 10 ? "零" : "") + Numbers.Cardinal(minute.Value) + "分";
        return second is > 0 ? spoken + Numbers.Cardinal(second.Value) + "秒" : spoken;
    }

    /// <inheritdoc/>
    public override string Fraction(int numerator, int denominator) => $"{Numbers.Cardinal(denominator)}分之{Numbers.Cardinal(numerator)}";

    /// <inheritdoc/>
    public override string Mixed(string whole, string fraction) => $"{whole}又{fraction}";

    /// <inheritdoc/>
    public override string Finish(string text) => PinyinConverter.Convert(ChinesePunctuation.ToCommas(text));

    /// <inheritdoc/>
    public override IEnumerable<ReadingRule> Rules() =>
        base.Rules().Where(rule => rule is not (SpelledLetters or RomanNumbers or DottedInitials or Dashes));

    /// <inheritdoc/>
    protected override IEnumerable<ReadingRule> OwnRules() => [new NumericDates(this), new ClockTimes(this, []), new ChineseCounters(this)];
}
