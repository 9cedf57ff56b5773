using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Italian: one word below a million (<c>duemilatrecentoquarantacinque</c>), with an accent on a <c>tré</c> that ends a longer word.</summary>
internal sealed class ItalianNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] Small =
    [
        "zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici", "dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette",
        "diciotto", "diciannove",
    ];

    private static readonly string[] Tens = ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];
    private static readonly string[] Ordinals = ["zero", "primo", "secondo", "terzo", "quarto", "quinto", "sesto", "settimo", "ottavo", "nono", "decimo"];
    private static readonly string[] LargeStems = ["", "m", "b", "tr", "quadr", "quint", "sest", "sett", "ott", "nov", "dec"];

    private static readonly MoneyNames Pounds = new("sterlina", "sterline", "penny", "pence");
    private static readonly MoneyNames ReferencePounds = new("sterlina", "sterline", "penny", "penny");
    private static readonly MoneyNames Dollars = new("dollaro", "dollari", "centesimo", "centesimi");
    private static readonly MoneyNames Euros = new("euro", "euro", "centesimo", "centesimi");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 65);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => true;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency)
    {
        var (units, hundredths) = amount.ToMoney();
        bool feminine = currency == Currency.Pound;
        var names = currency switch { Currency.Pound => IsReference ? ReferencePounds : Pounds, Currency.Dollar => Dollars, _ => Euros };
        string of = !IsReference && !units.IsZero && units % 1_000_000 == 0 ? "di " : "";
        string spoken = $"{Counting(units, feminine)} {of}{names.OfUnits(units)}";
        return hundredths == 0 ? spoken : $"{spoken} e {Counting(hundredths, feminine: false)} {names.OfHundredths(hundredths)}";
    }

    /// <inheritdoc/>
    public override string Counting(BigInteger number, Gender gender) => Counting(number, gender == Gender.Feminine);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number)
    {
        string words =
            number < 20 ? Small[(int)number] :
            number < 100 ? BelowHundred((int)number) :
            number < 1000 ? BelowThousand((int)number) :
            number < 1_000_000 ? BelowMillion((int)number) :
            Large(number);
        return Accented(words);
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number)
    {
        if (number <= 10) return Ordinals[(int)number];
        string cardinal = SpellCardinal(number);
        if (!IsReference && number % 1_000_000 == 0)
        {
            // "Milionesimo", "duemilionesimo".
            cardinal = cardinal.StartsWith("un ", StringComparison.Ordinal) ? cardinal["un ".Length..] : cardinal;
            int space = cardinal.LastIndexOf(' ');
            if (ThousandGroups.Of(number).Count == 1 && space > 0) cardinal = cardinal.Remove(space, 1);
        }

        foreach (var (ending, ordinal) in (ReadOnlySpan<(string, string)>)[("mila", "mill"), ("tré", "tree"), ("tre", "tree"), ("sei", "seie"), ("dieci", IsReference ? "diec" : "dec")])
        {
            if (!cardinal.EndsWith(ending, StringComparison.Ordinal)) continue;
            return cardinal[..^ending.Length] + ordinal + (ordinal == "dec" ? "imo" : ordinal.EndsWith('e') ? "simo" : "esimo");
        }

        return cardinal[..^1] + "esimo";
    }

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => Accented($"{Cardinal(number.Whole)} virgola {DigitByDigit(number.Fraction)}");

    /// <summary>A number in front of what it counts: <c>un</c> and <c>una</c>.</summary>
    private string Counting(BigInteger number, bool feminine)
    {
        if (feminine && number.IsOne) return "una";
        string cardinal = Cardinal(number);
        bool shortened = IsReference || number.IsOne || !feminine;
        return shortened && cardinal.EndsWith("uno", StringComparison.Ordinal) ? cardinal[..^1] : cardinal;
    }

    /// <summary>Puts the accent on the last syllable of every word that is more than <c>tre</c>, and on no other.</summary>
    /// <remarks>The reference does so again whenever it puts a number together from parts, and takes the accent for a wrong one when it is there already: it comes and goes.</remarks>
    private string Accented(string words)
    {
        if (!words.Contains("tr", StringComparison.Ordinal)) return words;
        return string.Join(' ', words.Split(' ').Select(word =>
        {
            string bare = word.Replace('é', 'e');
            bool accent = bare.Length > 3 && bare.EndsWith("tre", StringComparison.Ordinal) && !(IsReference && word.EndsWith('é'));
            return accent ? bare[..^1] + "é" : bare;
        }));
    }

    private string Large(BigInteger number)
    {
        int power = (((int)BigInteger.Log10(number) + 4) / 3) - 1;
        var unit = BigInteger.Pow(1000, power);
        if (unit > number) unit = BigInteger.Pow(1000, --power);      // the logarithm may have been rounded up
        var count = BigInteger.DivRem(number, unit, out var rest);
        string name = LargeStems[power / 2] + (power % 2 == 0 ? "ilion" : "iliard");
        string singular = power % 2 == 0 ? "e" : "o";
        string words = count.IsOne ? $"un {name}{singular}" : $"{SpellCardinal(count)} {name}i";
        if (rest.IsZero) return words;
        string following = SpellCardinal(rest);
        return words + (following.Contains(" e ", StringComparison.Ordinal) ? ", " : " e ") + following;
    }

    private string BelowMillion(int number)
    {
        string thousands = number < 2000 ? "mille" : SpellCardinal(number / 1000) + "mila";
        return number % 1000 == 0 ? thousands : thousands + SpellCardinal(number % 1000);
    }

    private string BelowThousand(int number)
    {
        int hundreds = number / 100, rest = number % 100;
        string words = hundreds == 1 ? "cento" : Small[hundreds] + "cento";
        if (rest == 0) return words;
        if (rest is 8 or (>= 80 and < 90)) words = words[..^1];

        // The reference takes the i of eighteen for the end of a shortened ten.
        return words + (IsReference && rest == 18 ? "dicotto" : SpellCardinal(rest));
    }

    private static string BelowHundred(int number)
    {
        string tens = Tens[number / 10];
        int ones = number % 10;
        if (ones == 0) return tens;
        return (ones is 1 or 8 ? tens[..^1] : tens) + Small[ones];
    }
}
