namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class TurkishCapitalsTests
{
    [Theory]
    [InlineData("tr", "IŞIK, İstanbul, Iğdır", "ışık, istanbul, ığdır")]
    public void Capital_I_keeps_its_dot_or_has_none(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
