using System.Globalization;
using System.Numerics;
using Xtts.Net.Text.Chinese;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Chinese numbers in characters, as the natural mode spells them.</summary>
internal sealed class ChineseSpeller() : NumberSpeller(NumberStyle.Natural)
{
    /// <inheritdoc/>
    protected override BigInteger CardinalLimit { get; } = BigInteger.Pow(10, 48);

    /// <inheritdoc/>
    public override bool ReferenceReads(Currency currency) => false;

    /// <inheritdoc/>
    public override string Money(DecimalNumber amount, Currency currency) => Cardinal(amount.Whole);

    /// <summary>Two of something is <c>两</c>.</summary>
    public override string Counting(BigInteger number, Gender gender) => number == 2 ? "两" : Cardinal(number);

    /// <inheritdoc/>
    protected override string SpellCardinal(BigInteger number) => ChineseNumbers.Cardinal(number.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    protected override string SpellOrdinal(BigInteger number) => "第" + SpellCardinal(number);

    /// <inheritdoc/>
    protected override string SpellDecimal(DecimalNumber number) => $"{Cardinal(number.Whole)}点{ChineseNumbers.Digits(number.Fraction)}";
}
