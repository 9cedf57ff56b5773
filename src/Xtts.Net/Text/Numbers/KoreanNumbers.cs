using System.Numerics;
using System.Text;

namespace Xtts.Net.Text.Numbers;

/// <summary>Korean: Sino-Korean cardinals in groups of four digits (<c>육만 오천</c>), native words for the last two digits of ordinals.</summary>
internal sealed class KoreanNumbers(NumberStyle style) : NumberSpeller(style)
{
    private const int Myriad = 10_000;

    private static readonly string[] Digits = ["영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"];
    private static readonly string[] Places = ["", "십", "백", "천"];
    private static readonly string[] Myriads = ["", "만", "억", "조", "경", "해", "자", "양", "구", "간", "정", "재", "극", "항하사", "아승기", "나유타", "불가사의", "무량대수"];
    private static readonly string[] NativeOnes = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
    private static readonly string[] NativeTens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];

    private static readonly MoneyNames Pounds = new("파운드", "파운드", "펜스", "펜스");
    private static readonly MoneyNames Dollars = new("달러", "달러", "센트", "센트");
    private static readonly MoneyNames Euros = new("유로", "유로", "센트", "센트");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(Myriad, Myriads.Length);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => currency == Currency.Dollar;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = Cardinal(units) + names.OfUnits(units);
        return hundredths == 0 && !IsReference ? spoken : $"{spoken} {Cardinal(hundredths)}{names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        if (number.IsZero) return Digits[0];
        var groups = new List<string>();
        for (int power = 0; !number.IsZero; power++)
        {
            number = BigInteger.DivRem(number, Myriad, out var group);
            if (group.IsZero) continue;

            // Ten thousand is not counted when there is one of it; larger units are.
            groups.Add((power == 1 && group.IsOne ? "" : BelowMyriad((int)group)) + Myriads[power]);
        }

        groups.Reverse();
        return string.Join(' ', groups);
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number.IsOne) return "첫 번째";
        int last = (int)(number % 100);
        string native = NativeTens[last / 10] + NativeOnes[last % 10];
        if (last == 20 && !IsReference) native = "스무";
        string rest = number == last && last > 0 ? "" : Cardinal(number - last);
        return string.Join(' ', ((string[])[rest, native, "번째"]).Where(part => part.Length > 0));
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} 점 {DigitByDigit(number.Fraction)}";

    private static string BelowMyriad(int number)
    {
        var words = new StringBuilder();
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10)
        {
            int digit = number / unit % 10;
            if (digit == 0) continue;
            if (digit > 1 || place == 0) words.Append(Digits[digit]);
            words.Append(Places[place]);
        }

        return words.ToString();
    }
}
