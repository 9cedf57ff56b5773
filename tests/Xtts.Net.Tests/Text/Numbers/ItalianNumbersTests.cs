using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class ItalianNumbersTests
{
    private readonly ItalianNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(118, "centodiciotto")]
    [InlineData(123, "centoventitré")]
    [InlineData(23000000, "ventitré milioni")]
    [InlineData(3003003, "tre milioni e tremilatré")]
    [InlineData(23023, "ventitremilaventitré")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(23, "ventitreesimo")]
    [InlineData(110, "centodecimo")]
    [InlineData(118, "centodiciottesimo")]
    [InlineData(1000000, "milionesimo")]
    [InlineData(2000000, "duemilionesimo")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("23.5", "ventitré virgola cinque")]
    [InlineData("12.05", "dodici virgola zero cinque")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("1", "un dollaro")]
    [InlineData("21.01", "ventun dollari e un centesimo")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("1000000", "un milione di euro")]
    [InlineData("22.31", "ventidue euro e trentun centesimi")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "una sterlina")]
    [InlineData("101.5", "centouno sterline e cinquanta pence")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
