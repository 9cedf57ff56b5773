using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Numbers;

/// <summary>What a speaker writes, where the recorded readings have slips.</summary>
public sealed class CzechNumbersTests
{
    private readonly CzechNumbers _natural = new(NumberStyle.Natural);

    [Theory]
    [InlineData(200, "dvě stě")]
    [InlineData(2000000000, "dvě miliardy")]
    [InlineData(3000, "tři tisíce")]
    [InlineData(34000, "třicet čtyři tisíc")]
    [InlineData(1968, "tisíc devět set šedesát osm")]
    public void Cardinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Cardinal(number).Should().Be(words);

    [Theory]
    [InlineData(0, "nultý")]
    [InlineData(1, "první")]
    [InlineData(28, "dvacátý osmý")]
    [InlineData(271, "dvě stě sedmdesátý první")]
    [InlineData(1900, "tisíc devítistý")]
    [InlineData(2000, "dvoutisící")]
    [InlineData(1000000, "miliontý")]
    public void Ordinals_are_said_as_a_speaker_says_them(long number, string words) => _natural.Ordinal(number).Should().Be(words);

    [Theory]
    [InlineData("0.5", "nula celá pět")]
    [InlineData("2.05", "dvě celé nula pět")]
    [InlineData("12.25", "dvanáct celých dvacet pět")]
    public void Decimals_are_said_as_a_speaker_says_them(string number, string words) => _natural.Decimal(DecimalNumber.Written(number)).Should().Be(words);

    [Theory]
    [InlineData("1", "jeden dolar")]
    [InlineData("22", "dvacet dva dolarů")]
    [InlineData("2.02", "dva dolary dva centy")]
    public void Dollars_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Dollar).Should().Be(words);

    [Theory]
    [InlineData("1", "jedno euro")]
    [InlineData("2", "dvě eura")]
    [InlineData("20", "dvacet eur")]
    public void Euros_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Euro).Should().Be(words);

    [Theory]
    [InlineData("1", "jedna libra")]
    [InlineData("2", "dvě libry")]
    [InlineData("1.02", "jedna libra dvě pence")]
    public void Pounds_are_counted(string amount, string words) => _natural.Money(DecimalNumber.Written(amount), Currency.Pound).Should().Be(words);
}
