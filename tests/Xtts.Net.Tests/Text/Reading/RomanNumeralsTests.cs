using Xtts.Net.Text.Reading.Rules;

namespace Xtts.Net.Tests.Text.Reading;

public sealed class RomanNumeralsTests
{
    [Theory]
    [InlineData("I", 1)]
    [InlineData("XIX", 19)]
    [InlineData("MCMXCIV", 1994)]
    [InlineData("MMMCMXCIX", 3999)]
    public void A_numeral_has_its_value(string letters, int value) => RomanNumerals.Value(letters).Should().Be(value);

    [Theory]
    [InlineData("")]
    [InlineData("IIII")]
    [InlineData("VX")]
    [InlineData("XXL")]
    [InlineData("CIVIL")]
    public void Letters_that_make_none_have_none(string letters) => RomanNumerals.Value(letters).Should().Be(0);
}
