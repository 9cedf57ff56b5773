using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class SpanishNumbersTests
{
    private readonly SpanishNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(21000, "veintiún mil")]
    [InlineData(101000, "ciento un mil")]
    [InlineData(31000000, "treinta y un millones")]
    [InlineData(1001000000, "mil un millones")]
    [InlineData(21, "veintiuno")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(0, "cero")]
    [InlineData(11, "undécimo")]
    [InlineData(12, "duodécimo")]
    [InlineData(20, "vigésimo")]
    [InlineData(28, "vigesimoctavo")]
    [InlineData(400, "cuadringentésimo")]
    [InlineData(21000, "veintiunmilésimo")]
    [InlineData(31000, "treintaiunmilésimo")]
    [InlineData(1000000000, "milmillonésimo")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("0.5", "cero coma cinco")]
    [InlineData("12.05", "doce coma cero cinco")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("1", "un dólar")]
    [InlineData("2000000", "dos millones de dólares")]
    [InlineData("21.21", "veintiún dólares con veintiún centavos")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("1000000", "un millón de euros")]
    [InlineData("1.5", "un euro con cincuenta céntimos")]
    [InlineData("21000", "veintiún mil euros")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "una libra")]
    [InlineData("21", "veintiuna libras")]
    [InlineData("200000", "doscientas mil libras")]
    [InlineData("200000000", "doscientos millones de libras")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
