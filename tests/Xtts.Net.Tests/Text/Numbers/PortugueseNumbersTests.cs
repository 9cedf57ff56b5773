using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class PortugueseNumbersTests
{
    private readonly PortugueseNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(2024, "dois mil e vinte e quatro")]
    [InlineData(1200, "mil e duzentos")]
    [InlineData(1234, "mil duzentos e trinta e quatro")]
    [InlineData(1200000000, "mil e duzentos milhões")]
    [InlineData(2053424, "dois milhões cinquenta e três mil quatrocentos e vinte e quatro")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(400, "quadringentésimo")]
    [InlineData(700, "septingentésimo")]
    [InlineData(1002, "milésimo segundo")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("0.5", "zero vírgula cinco")]
    [InlineData("1200.15", "mil e duzentos vírgula um cinco")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("1000000", "um milhão de dólares")]
    [InlineData("121", "cento e vinte e um dólares")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("21", "vinte e um euros")]
    [InlineData("1500", "mil e quinhentos euros")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "uma libra")]
    [InlineData("2", "duas libras")]
    [InlineData("1222.01", "mil duzentas e vinte e duas libras e um péni")]
    [InlineData("2000000", "dois milhões de libras")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
