using System.Globalization;
using System.Numerics;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Text.Numbers;

/// <summary>Spells numbers in one language. Thread-safe: what it remembers is what it would spell again.</summary>
/// <remarks>
/// Numbers are never negative: a minus sign is not part of a number in the texts this is for. What a language has no words for is read digit by digit, so that no number, however long, is
/// left over or refused.
/// </remarks>
internal abstract class NumberSpeller
{
    private const int LongestNumber = 400;      // digits; beyond, they are read one by one in any language

    private readonly SmallNumberWords _cardinals;
    private readonly SmallNumberWords _ordinals;

    /// <param name="style">How to spell.</param>
    protected NumberSpeller(NumberStyle style)
    {
        Style = style;
        _cardinals = new SmallNumberWords(SpellCardinal);
        _ordinals = new SmallNumberWords(SpellOrdinal);
    }

    /// <summary>How numbers are spelled.</summary>
    protected NumberStyle Style { get; }

    /// <summary>Whether the reference's slips are wanted.</summary>
    protected bool IsReference => Style == NumberStyle.Reference;

    /// <summary>The first number that the language has no cardinal for.</summary>
    protected abstract BigInteger CardinalLimit { get; }

    /// <summary>The first number that the language has no ordinal for.</summary>
    protected virtual BigInteger OrdinalLimit => CardinalLimit;

    /// <summary>A whole number given by its ASCII digits.</summary>
    public string Cardinal(ReadOnlySpan<char> digits) =>
        _cardinals.Find(digits) is { } small ? small : digits.Length > LongestNumber ? DigitByDigit(digits) : Cardinal(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>The place in an order given by its ASCII digits.</summary>
    public string Ordinal(ReadOnlySpan<char> digits) =>
        _ordinals.Find(digits) is { } small ? small : digits.Length > LongestNumber ? DigitByDigit(digits) : Ordinal(BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>A whole number: how many.</summary>
    public string Cardinal(BigInteger number) => _cardinals.Find(number) is { } small ? small : number < CardinalLimit ? SpellCardinal(number) : DigitByDigit(number);

    /// <summary>A whole number in front of what it counts.</summary>
    /// <param name="number">How many.</param>
    /// <param name="gender">Gender of what is counted.</param>
    public virtual string Counting(BigInteger number, Gender gender) => Cardinal(number);

    /// <summary>A whole number: which one.</summary>
    public string Ordinal(BigInteger number) => _ordinals.Find(number) is { } small ? small : number < OrdinalLimit ? SpellOrdinal(number) : Cardinal(number);

    /// <summary>A number with digits after its point; a whole one is read as a cardinal.</summary>
    public virtual string Decimal(DecimalNumber number) => number.IsWhole ? Cardinal(number.Whole) : SpellDecimal(number);

    /// <summary>Whether the reference can read amounts of a currency.</summary>
    public abstract bool ReferenceReads(Currency currency);

    /// <summary>An amount of money; hundredths are left out when there are none.</summary>
    public abstract string Money(DecimalNumber amount, Currency currency);

    /// <summary>Digits one after the other, with spaces between.</summary>
    public string DigitByDigit(ReadOnlySpan<char> digits)
    {
        var words = new List<string>(digits.Length);
        foreach (char digit in digits) words.Add(SpellCardinal(digit - '0'));
        return string.Join(' ', words);
    }

    /// <summary>Spells a number below <see cref="CardinalLimit"/>.</summary>
    protected abstract string SpellCardinal(BigInteger number);

    /// <summary>Spells a number below <see cref="OrdinalLimit"/>.</summary>
    protected abstract string SpellOrdinal(BigInteger number);

    /// <summary>Spells a number that is not whole.</summary>
    protected abstract string SpellDecimal(DecimalNumber number);

    private string DigitByDigit(BigInteger number) => DigitByDigit(number.ToString(CultureInfo.InvariantCulture));
}
