namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class DaysBeforeMonthsTests
{
    [Theory]
    [InlineData("en", "15 March, the 1st of May", "the fifteenth of march, the first of may")]
    [InlineData("de", "am 15. März, der 15. März, 15. März", "am fünfzehnten märz, der fünfzehnte märz, fünfzehnter märz")]
    [InlineData("fr", "1er mars, 15 mars", "premier mars, quinze mars")]
    [InlineData("es", "15 de marzo", "quince de marzo")]
    [InlineData("it", "1 marzo, 15 marzo", "primo marzo, quindici marzo")]
    [InlineData("nl", "15 maart", "vijftien maart")]
    [InlineData("pl", "15 marca, 23 maja", "piętnastego marca, dwudziestego trzeciego maja")]
    [InlineData("cs", "15. března, 28. října", "patnáctého března, dvacátého osmého října")]
    [InlineData("ru", "15 марта, 3 мая", "пятнадцатого марта, третьего мая")]
    [InlineData("tr", "15 Mart", "on beş mart")]
    [InlineData("ko", "3월 15일, 6월 6일", "sam-wol sib-o-il, yu-wol yug-il")]
    public void A_day_before_its_month_is_read_as_the_language_says_it(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
