using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Turkish: in the reference one word without spaces (<c>binyirmidört</c>), else word by word.</summary>
internal sealed class TurkishNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Ones = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
    private static readonly string[] Tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"];
    private static readonly string[] Powers = ["", "bin", "milyon", "milyar", "trilyon", "katrilyon", "kentilyon"];

    // The ending follows the last vowel of the word and loses its own first one behind a vowel.
    private static readonly Dictionary<string, string> Ordinals = new(StringComparer.Ordinal)
    {
        ["sıfır"] = "sıfırıncı", ["bir"] = "birinci", ["iki"] = "ikinci", ["üç"] = "üçüncü", ["dört"] = "dördüncü", ["beş"] = "beşinci", ["altı"] = "altıncı", ["yedi"] = "yedinci",
        ["sekiz"] = "sekizinci", ["dokuz"] = "dokuzuncu", ["on"] = "onuncu", ["yirmi"] = "yirminci", ["otuz"] = "otuzuncu", ["kırk"] = "kırkıncı", ["elli"] = "ellinci",
        ["altmış"] = "altmışıncı", ["yetmiş"] = "yetmişinci", ["seksen"] = "sekseninci", ["doksan"] = "doksanıncı", ["yüz"] = "yüzüncü", ["bin"] = "bininci", ["milyon"] = "milyonuncu",
        ["milyar"] = "milyarıncı", ["trilyon"] = "trilyonuncu", ["katrilyon"] = "katrilyonuncu", ["kentilyon"] = "kentilyonuncu",
    };

    private static readonly MoneyNames Pounds = new("sterlin", "sterlin", "peni", "peni");
    private static readonly MoneyNames Dollars = new("dolar", "dolar", "sent", "sent");
    private static readonly MoneyNames Euros = new("avro", "avro", "sent", "sent");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 21);

    private string Joiner => IsReference ? "" : " ";

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => false;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string spoken = $"{Cardinal(units)} {names.OfUnits(units)}";
        return hundredths == 0 ? spoken : $"{spoken} {Cardinal(hundredths)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => string.Join(Joiner, Words(number));

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        var words = Words(number);
        words[^1] = Ordinals[words[^1]];
        return string.Join(Joiner, words);
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        if (!IsReference)
        {
            string zeros = number.Fraction[..(number.Fraction.Length - number.Fraction.TrimStart('0').Length)];
            return string.Join(' ', ((string[])[Cardinal(number.Whole), "virgül", DigitByDigit(zeros), Rest(number.Fraction[zeros.Length..])]).Where(part => part.Length > 0));
        }

        // Two places, cut off: what is smaller is not heard at all.
        string hundredths = number.Fraction.PadRight(2, '0')[..2];
        return Cardinal(number.Whole) + "virgül" + (hundredths == "00" ? "" : Cardinal(hundredths));
    }

    private string Rest(string digits) => digits.Length == 0 ? "" : Cardinal(digits);

    private List<string> Words(BigInteger number)
    {
        var words = new List<string>();
        foreach (var (value, power) in ThousandGroups.Of(number))
        {
            if (!(power == 1 && value == 1)) AddBelowThousand(words, IsReference ? Heard(value, power, isFirst: words.Count == 0) : value);
            if (power > 0) words.Add(Powers[power]);
        }

        if (words.Count == 0) words.Add(Ones[0]);
        return words;
    }

    /// <summary>What the reference says of a group: it loses a last one of 111 to 991 thousand, and a lonely digit of millions behind milliards.</summary>
    private static int Heard(int value, int power, bool isFirst)
    {
        if (power == 1 && isFirst && value > 100 && value / 10 % 10 > 0 && value % 10 == 1) return value - 1;
        return power == 2 && !isFirst && value < 10 ? 0 : value;
    }

    private static void AddBelowThousand(List<string> words, int number)
    {
        int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;
        if (hundreds > 1) words.Add(Ones[hundreds]);
        if (hundreds > 0) words.Add("yüz");
        if (tens > 0) words.Add(Tens[tens]);
        if (ones > 0) words.Add(Ones[ones]);
    }
}
