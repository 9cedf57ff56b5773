using Xtts.Net.Text.Reading.Numbers;

namespace Xtts.Net.Tests.Text.Reading.Numbers;

public sealed class NumberScannerTests
{
    private readonly NumberScanner _dotGroups = new(new NumberMarks(',', '.', SpaceGroups: true));
    private readonly NumberScanner _commaGroups = new(new NumberMarks('.', ',', SpaceGroups: false, IndianGroups: true));

    [Theory]
    [InlineData("1.234.567,89", "1234567", "89")]
    [InlineData("20 000 Ft", "20000", "")]
    [InlineData("20\u00a0000", "20000", "")]
    [InlineData("1'234", "1", "")]
    [InlineData("1,000,000", "1000000", "")]
    [InlineData("1,234.5", "1234", "5")]
    [InlineData("3.14", "3", "14")]
    [InlineData("3,141", "3", "141")]
    [InlineData("2024 000", "2024", "")]
    [InlineData("0.125", "0", "125")]
    public void Groups_of_dots_and_spaces_are_one_number(string text, string whole, string fraction)
    {
        var number = _dotGroups.Scan(text, 0);

        (number.Whole, number.Fraction).Should().Be((whole, fraction));
    }

    [Theory]
    [InlineData("1,234.5", "1234", "5")]
    [InlineData("12,34,567", "1234567", "")]
    [InlineData("1,00,000", "100000", "")]
    [InlineData("1,000,000", "1000000", "")]
    [InlineData("12,34", "12", "34")]
    [InlineData("20 000", "20", "")]
    [InlineData("1.000.000", "1000000", "")]
    [InlineData("1.000", "1", "000")]
    public void Groups_of_commas_are_one_number_Indian_ones_too(string text, string whole, string fraction)
    {
        var number = _commaGroups.Scan(text, 0);

        (number.Whole, number.Fraction).Should().Be((whole, fraction));
    }
}
