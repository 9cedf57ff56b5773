using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class RussianNumbersTests
{
    private readonly RussianNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(1000, "тысяча")]
    [InlineData(1945, "тысяча девятьсот сорок пять")]
    [InlineData(21000, "двадцать одна тысяча")]
    [InlineData(1001000, "один миллион одна тысяча")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(80, "восьмидесятый")]
    [InlineData(1526, "тысяча пятьсот двадцать шестой")]
    [InlineData(12345, "двенадцать тысяч триста сорок пятый")]
    [InlineData(21000, "двадцатиоднотысячный")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("0.00001", "ноль целых одна стотысячная")]
    [InlineData("21.21", "двадцать одна целая двадцать одна сотая")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("1", "один доллар")]
    [InlineData("21.02", "двадцать один доллар два цента")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("5.50", "пять евро пятьдесят центов")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("2", "два фунта")]
    [InlineData("5.05", "пять фунтов пять пенсов")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
