using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Spanish: long scale, thousands of millions (<c>dos mil millones</c>).</summary>
/// <remarks>The reference does not shorten <c>uno</c> before <c>mil</c> and <c>millones</c>, and names ordinals of large powers by the short scale.</remarks>
internal sealed class SpanishNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
        "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve",
    ];

    private static readonly string[] Tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];

    private static readonly string[] Hundreds =
        ["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos", "ochocientos", "novecientos"];

    private static readonly string[] Millions = ["", "mill", "bill", "trill", "cuatrill"];

    private static readonly MoneyNames Pounds = new("libra", "libras", "penique", "peniques");
    private static readonly MoneyNames Dollars = new("dólar", "dólares", "centavo", "centavos");
    private static readonly MoneyNames Euros = new("euro", "euros", "céntimo", "céntimos");

    private readonly SpanishOrdinals _ordinals = new(style);

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 27);

    /// <inheritdoc/>
    protected override BigInteger OrdinalLimit => SpanishOrdinals.Limit;

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string joiner = !IsReference && IsRoundMillion(units) ? " de " : " ";
        string spoken = Counting(units, currency == Currency.Pound ? Agreement.Feminine : Agreement.Masculine) + joiner + names.OfUnits(units);
        return hundredths == 0 ? spoken : $"{spoken} con {Counting(hundredths, Agreement.Masculine)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender) => Counting(number, gender == Gender.Feminine ? Agreement.Feminine : Agreement.Masculine);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => Spell(number, Agreement.None);

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number) => _ordinals.Spell(number, count => Spell(count, IsReference ? Agreement.None : Agreement.Masculine));

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} {(IsReference ? "punto" : "coma")} {DigitByDigit(number.Fraction)}";

    /// <summary>What follows a number: its last words agree with it.</summary>
    private enum Agreement
    {
        None,
        Masculine,
        Feminine,
    }

    private string Counting(BigInteger number, Agreement agreement)
    {
        if (number >= CardinalLimit) return Cardinal(number);
        if (!IsReference) return Spell(number, agreement);

        // The reference mends the finished text, so that what counts thousands and millions changes with the rest.
        string spoken = Spell(number, Agreement.None);
        return agreement == Agreement.Feminine
            ? spoken.Replace("uno", "una", StringComparison.Ordinal).Replace("ientos", "ientas", StringComparison.Ordinal)
            : spoken.Replace("veintiuno", "veintiún", StringComparison.Ordinal).Replace("uno", "un", StringComparison.Ordinal);
    }

    private string Spell(BigInteger number, Agreement agreement)
    {
        if (number.IsZero) return Small[0];
        var words = new List<string>();
        for (int power = Millions.Length - 1; power > 0; power--)
        {
            int count = (int)(number / BigInteger.Pow(1_000_000, power) % 1_000_000);
            if (count == 0) continue;
            words.Add(count == 1 ? "un" : BelowMillion(count, IsReference ? Agreement.None : Agreement.Masculine));
            words.Add(Millions[power] + (count == 1 ? "ón" : "ones"));
        }

        int rest = (int)(number % 1_000_000);
        if (rest > 0) words.Add(BelowMillion(rest, agreement));
        return string.Join(' ', words);
    }

    private string BelowMillion(int number, Agreement agreement)
    {
        int thousands = number / 1000, rest = number % 1000;
        string words = BelowThousand(rest, agreement, agreement == Agreement.Feminine);
        if (thousands == 0) return words;

        // "Doscientas mil libras", but "veintiún mil libras".
        string thousand = thousands == 1 ? "mil" : BelowThousand(thousands, IsReference ? Agreement.None : Agreement.Masculine, agreement == Agreement.Feminine) + " mil";
        return rest == 0 ? thousand : $"{thousand} {words}";
    }

    private static string BelowThousand(int number, Agreement agreement, bool feminineHundreds)
    {
        if (number == 100) return "cien";
        int hundreds = number / 100, rest = number % 100;
        string words = Hundreds[hundreds];
        if (feminineHundreds && hundreds > 1) words = words[..^2] + "as";
        if (rest == 0) return words;
        return hundreds == 0 ? BelowHundred(rest, agreement) : $"{words} {BelowHundred(rest, agreement)}";
    }

    private static string BelowHundred(int number, Agreement agreement)
    {
        string one = agreement switch { Agreement.Masculine => "un", Agreement.Feminine => "una", _ => "uno" };
        return number switch
        {
            1 => one,
            21 => agreement == Agreement.Masculine ? "veintiún" : "veinti" + one,
            < 30 => Small[number],
            _ when number % 10 == 0 => Tens[number / 10],
            _ => $"{Tens[number / 10]} y {(number % 10 == 1 ? one : Small[number % 10])}",
        };
    }

    private static bool IsRoundMillion(BigInteger number) => !number.IsZero && number % 1_000_000 == 0;
}
