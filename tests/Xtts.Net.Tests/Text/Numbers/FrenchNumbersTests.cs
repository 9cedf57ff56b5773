using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class FrenchNumbersTests
{
    private readonly FrenchNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(80, "quatre-vingts")]
    [InlineData(80000, "quatre-vingt mille")]
    [InlineData(200000000, "deux cents millions")]
    [InlineData(1991, "mille neuf cent quatre-vingt-onze")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(1, "premier")]
    [InlineData(80, "quatre-vingtième")]
    [InlineData(81, "quatre-vingt-unième")]
    [InlineData(900, "neuf-centième")]
    [InlineData(1100, "mille centième")]
    [InlineData(200000, "deux cent millième")]
    [InlineData(1000000, "millionième")]
    [InlineData(3000000, "trois millionième")]
    [InlineData(1000080, "un million quatre-vingtième")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("0.5", "zéro virgule cinq")]
    [InlineData("12.05", "douze virgule zéro cinq")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("0", "zéro dollar")]
    [InlineData("2000000", "deux millions de dollars")]
    [InlineData("2.02", "deux dollars et deux cents")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("1000000", "un million d'euros")]
    [InlineData("1.5", "un euro et cinquante centimes")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "une livre")]
    [InlineData("21", "vingt et une livres")]
    [InlineData("71", "soixante et onze livres")]
    [InlineData("1.01", "une livre et un penny")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
