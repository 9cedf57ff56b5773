using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>European Portuguese: long scale, thousands of millions (<c>dois mil milhões</c>), parts joined by <c>e</c>.</summary>
/// <remarks>
/// Between thousands, <c>e</c> stands only before a last part that is at most a hundred or whole hundreds. The reference says it everywhere but behind scale words of which one is followed by
/// hundreds with more to come.
/// </remarks>
internal sealed class PortugueseNumbers(NumberStyle style) : NumberSpeller(style)
{
    private const string And = " e ";

    private static readonly string[] Small =
    [
        "zero", "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze", "doze", "treze", "catorze", "quinze", "dezasseis", "dezassete", "dezoito", "dezanove",
    ];

    private static readonly string[] Tens = ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"];

    private static readonly string[] Hundreds =
        ["", "cento", "duzentos", "trezentos", "quatrocentos", "quinhentos", "seiscentos", "setecentos", "oitocentos", "novecentos"];

    private static readonly (string One, string Many)[] Millions =
        [default, ("milhão", "milhões"), ("bilião", "biliões"), ("trilião", "triliões"), ("quatrilião", "quatriliões")];

    private static readonly string[] ScalesThatLoseAnd = ["mil", "milhão", "milhões", "bilião", "biliões"];

    private static readonly MoneyNames Pounds = new("libra", "libras", "péni", "pence");
    private static readonly MoneyNames Dollars = new("dólar", "dólares", "cêntimo", "cêntimos");
    private static readonly MoneyNames Euros = new("euro", "euros", "cêntimo", "cêntimos");

    private readonly PortugueseOrdinals _ordinals = new(style);

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 27);

    /// <inheritdoc/>
    protected override BigInteger OrdinalLimit => PortugueseOrdinals.Limit;

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        var names = currency switch { Currency.Pound => Pounds, Currency.Dollar => Dollars, _ => Euros };
        string count = units < CardinalLimit ? Spell(units, feminine: currency == Currency.Pound && !IsReference) : Cardinal(units);
        string spoken = count + (!units.IsZero && units % 1_000_000 == 0 ? " de " : " ") + names.OfUnits(units);
        if (hundredths > 0) return $"{spoken}{And}{Cardinal(hundredths)} {names.OfHundredths(hundredths)}";

        // The reference cuts "and zero cents" off where there is none any more, and part of the number with it.
        int and = spoken.LastIndexOf(And, StringComparison.Ordinal);
        return IsReference && amount.IsWhole && currency != Currency.Pound && and >= 0 ? spoken[..and] : spoken;
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender) => number < CardinalLimit ? Spell(number, gender == Gender.Feminine) : Cardinal(number);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => Spell(number, feminine: false);

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number) => _ordinals.Spell(number);

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number)
    {
        string words = $"{Cardinal(number.Whole)} vírgula {DigitByDigit(number.Fraction)}";
        return IsReference ? WithoutAnds(words) : words;
    }

    private string Spell(BigInteger number, bool feminine)
    {
        if (number.IsZero) return Small[0];
        string words = "";
        for (int power = Millions.Length - 1; power >= 0; power--)
        {
            int count = (int)(number / BigInteger.Pow(1_000_000, power) % 1_000_000);
            if (count == 0) continue;
            bool last = (number % BigInteger.Pow(1_000_000, power)).IsZero;
            if (words.Length > 0) words += IsReference || (last && IsJoined(count)) ? And : " ";
            words += BelowMillion(count, feminine && power == 0);
            if (power > 0) words += " " + (count == 1 ? Millions[power].One : Millions[power].Many);
        }

        return IsReference ? WithoutAnds(words) : words;
    }

    /// <summary>Whether <c>e</c> joins a last part to the scale before it.</summary>
    private static bool IsJoined(int part)
    {
        if (part % 1000 == 0) part /= 1000;
        return part <= 100 || (part < 1000 && part % 100 == 0);
    }

    /// <summary>Where one <c>mil e trezentos …</c> has more behind it, every <c>mil e</c> becomes <c>mil</c>; so with the other scales.</summary>
    private static string WithoutAnds(string words)
    {
        foreach (string scale in ScalesThatLoseAnd)
        {
            string joined = scale + And;
            for (int at = words.IndexOf(joined, StringComparison.Ordinal); at >= 0; at = words.IndexOf(joined, at + 1, StringComparison.Ordinal))
            {
                int end = words.IndexOf(' ', at + joined.Length);
                if (end < 0) break;
                var next = words.AsSpan(at + joined.Length, end - at - joined.Length);
                bool isHundreds = next.EndsWith("ento", StringComparison.Ordinal) || next.EndsWith("entos", StringComparison.Ordinal);
                if (!isHundreds || !words.AsSpan(end).Contains('e')) continue;
                words = words.Replace(joined, scale + " ", StringComparison.Ordinal);
                break;
            }
        }

        return words;
    }

    private string BelowMillion(int number, bool feminine)
    {
        int thousands = number / 1000, rest = number % 1000;
        if (thousands == 0) return BelowThousand(rest, feminine);
        string words = thousands == 1 ? "mil" : BelowThousand(thousands, feminine) + " mil";
        if (rest == 0) return words;
        return words + (IsReference || IsJoined(rest) ? And : " ") + BelowThousand(rest, feminine);
    }

    private static string BelowThousand(int number, bool feminine)
    {
        if (number == 100) return "cem";
        int hundreds = number / 100, rest = number % 100;
        string words = Hundreds[hundreds];
        if (feminine && hundreds > 1) words = words[..^2] + "as";
        if (rest == 0) return words;
        return hundreds == 0 ? BelowHundred(rest, feminine) : words + And + BelowHundred(rest, feminine);
    }

    private static string BelowHundred(int number, bool feminine)
    {
        if (number >= 20) return number % 10 == 0 ? Tens[number / 10] : Tens[number / 10] + And + BelowHundred(number % 10, feminine);
        return feminine && number is (1 or 2) ? number == 1 ? "uma" : "duas" : Small[number];
    }
}
