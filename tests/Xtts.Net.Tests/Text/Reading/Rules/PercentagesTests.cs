namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class PercentagesTests
{
    [Theory]
    [InlineData("en", "50%", "fifty percent")]
    [InlineData("de", "50 %", "fünfzig prozent")]
    [InlineData("cs", "1 %, 2 %, 50 %", "jedno procento, dvě procenta, padesát procent")]
    [InlineData("ru", "1%, 2%, 50%, 2,5%", "один процент, два процента, пятьдесят процентов, две целых пять десятых процента")]
    [InlineData("tr", "%50, 50%", "yüzde elli, yüzde elli")]
    [InlineData("ar", "50%, ٥٠٪", "خمسون في المئة, خمسون في المئة")]
    [InlineData("ko", "50%", "osibpeosenteu")]
    [InlineData("zh", "50%", "bai3fen1zhi1wu3shi2")]
    public void A_percent_sign_is_read_with_its_number(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
