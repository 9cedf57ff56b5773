namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class GroupedThousandsTests
{
    [Theory]
    [InlineData("en", "1,000,000 and 1.000.000", "one million and one million")]
    [InlineData("de", "1.234.567 und 20 000", "eine million zweihundertvierunddreißigtausendfünfhundertsiebenundsechzig und zwanzigtausend")]
    [InlineData("fr", "1 234 567 et 20.000", "un million deux cent trente-quatre mille cinq cent soixante-sept et vingt mille")]
    [InlineData("es", "1.234.567 y 20 000", "un millón doscientos treinta y cuatro mil quinientos sesenta y siete y veinte mil")]
    [InlineData("it", "1.234.567", "un milione e duecentotrentaquattromilacinquecentosessantasette")]
    [InlineData("pt", "1.234.567", "um milhão duzentos e trinta e quatro mil quinhentos e sessenta e sete")]
    [InlineData("nl", "1.234.567", "een miljoen tweehonderdvierendertigduizendvijfhonderdzevenenzestig")]
    [InlineData("pl", "20 000", "dwadzieścia tysięcy")]
    [InlineData("cs", "20 000", "dvacet tisíc")]
    [InlineData("ru", "20 000 и 1,5", "двадцать тысяч и одна целая пять десятых")]
    [InlineData("tr", "1.234,56", "bin iki yüz otuz dört virgül elli altı")]
    [InlineData("ar", "1,000", "ألف")]
    [InlineData("hi", "1,00,000", "एक लाख")]
    [InlineData("ko", "1,000", "cheon")]
    [InlineData("zh", "1,234", "yi1qian1liang3bai3san1shi2si4")]
    public void Thousands_are_read_whole_however_they_are_set_apart(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
