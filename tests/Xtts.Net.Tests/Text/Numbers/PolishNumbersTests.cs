using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class PolishNumbersTests
{
    private readonly PolishNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(1000, "tysiąc")]
    [InlineData(22000, "dwadzieścia dwa tysiące")]
    [InlineData(12000, "dwanaście tysięcy")]
    [InlineData(5000000000, "pięć miliardów")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(0, "zerowy")]
    [InlineData(200, "dwusetny")]
    [InlineData(1986, "tysiąc dziewięćset osiemdziesiąty szósty")]
    [InlineData(5000, "pięciotysięczny")]
    [InlineData(21000, "dwudziestojednotysięczny")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("1.05", "jeden przecinek zero pięć")]
    [InlineData("5.00001", "pięć przecinek zero zero zero zero jeden")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("2", "dwa dolary")]
    [InlineData("5", "pięć dolarów")]
    [InlineData("22.02", "dwadzieścia dwa dolary dwa centy")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("1.5", "jeden euro pięćdziesiąt centów")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "jeden funt")]
    [InlineData("3.05", "trzy funty pięć pensów")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
