using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Hindi: a word of its own for every number below a hundred, then hundreds, thousands, lakhs (10⁵), crores (10⁷) and so on by hundreds.</summary>
internal sealed class HindiNumbers(NumberStyle style) : NumberSpeller(style)
{
    private static readonly string[] BelowHundred =
    [
        "शून्य", "एक", "दो", "तीन", "चार", "पाँच", "छः", "सात", "आठ", "नौ",
        "दस", "ग्यारह", "बारह", "तेरह", "चौदह", "पंद्रह", "सोलह", "सत्रह", "अट्ठारह", "उन्नीस",
        "बीस", "इक्कीस", "बाईस", "तेईस", "चौबीस", "पच्चीस", "छब्बीस", "सत्ताईस", "अट्ठाईस", "उनतीस",
        "तीस", "इकत्तीस", "बत्तीस", "तैंतीस", "चौंतीस", "पैंतीस", "छत्तीस", "सैंतीस", "अड़तीस", "उनतालीस",
        "चालीस", "इकतालीस", "बयालीस", "तैंतालीस", "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास",
        "पचास", "इक्यावन", "बावन", "तिरेपन", "चौवन", "पचपन", "छप्पन", "सत्तावन", "अट्ठावन", "उनसठ",
        "साठ", "इकसठ", "बासठ", "तिरसठ", "चौंसठ", "पैंसठ", "छियासठ", "सड़सठ", "अड़सठ", "उनहत्तर",
        "सत्तर", "इकहत्तर", "बहत्तर", "तिहत्तर", "चौहत्तर", "पचहत्तर", "छिहत्तर", "सतहत्तर", "अठहत्तर", "उनासी",
        "अस्सी", "इक्यासी", "बयासी", "तिरासी", "चौरासी", "पचासी", "छियासी", "सतासी", "अट्ठासी", "नवासी",
        "नब्बे", "इक्यानवे", "बानवे", "तिरानवे", "चौरानवे", "पचानवे", "छियानवे", "सत्तानवे", "अट्ठानवे", "निन्यानवे",
    ];

    private static readonly Dictionary<int, string> IrregularOrdinals = new() { [0] = "शून्य", [1] = "पहला", [2] = "दूसरा", [3] = "तीसरा", [4] = "चौथा", [6] = "छठा" };

    // Largest first. The reference knows none above the kharab.
    private static readonly (BigInteger Value, string Name)[] Scale =
    [
        (BigInteger.Pow(10, 17), "शंख"), (BigInteger.Pow(10, 15), "पद्म"), (BigInteger.Pow(10, 13), "नील"), (BigInteger.Pow(10, 11), "ख़रब"), (BigInteger.Pow(10, 9), "अरब"),
        (10_000_000, "करोड़"), (100_000, "लाख"), (1000, "हज़ार"), (100, "सौ"),
    ];

    private static readonly BigInteger ReferenceLimit = BigInteger.Pow(10, 14);

    private static readonly MoneyNames Pounds = new("पाउंड", "पाउंड", "पेनी", "पेंस");
    private static readonly MoneyNames Dollars = new("डॉलर", "डॉलर", "सेंट", "सेंट");
    private static readonly MoneyNames Euros = new("यूरो", "यूरो", "सेंट", "सेंट");

    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 19);

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
    protected override string SpellCardinal(BigInteger number)
    {
        if (number < 100) return BelowHundred[(int)number];
        bool hasLargest = !IsReference || number >= ReferenceLimit;
        foreach (var (value, name) in Scale.AsSpan(hasLargest ? 0 : 3))
        {
            if (number < value) continue;
            var count = BigInteger.DivRem(number, value, out var rest);
            string words = $"{SpellCardinal(count)} {name}";
            return rest.IsZero ? words : $"{words} {SpellCardinal(rest)}";
        }

        throw new InvalidOperationException("Every number from a hundred on has a name in the scale.");
    }

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number) =>
        number < 7 && IrregularOrdinals.TryGetValue((int)number, out string? ordinal) ? ordinal : SpellCardinal(number) + "वाँ";

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)} दशमलव {DigitByDigit(number.Fraction)}";
}
