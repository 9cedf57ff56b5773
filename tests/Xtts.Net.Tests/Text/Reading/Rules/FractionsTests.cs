namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class FractionsTests
{
    [Theory]
    [InlineData("en", "1/2, 3/4, 2 1/2, 2/3", "one half, three quarters, two and a half, two thirds")]
    [InlineData("de", "3/4, 2 1/2, 2/3", "drei viertel, zweieinhalb, zwei drittel")]
    [InlineData("fr", "3/4, 2 1/2, 2/3", "trois quarts, deux et demi, deux tiers")]
    [InlineData("es", "3/4, 2 1/2, 2/3", "tres cuartos, dos y medio, dos tercios")]
    [InlineData("it", "3/4, 2 1/2, 2/3", "tre quarti, due e mezzo, due terzi")]
    [InlineData("pt", "3/4, 2 1/2, 2/3", "três quartos, dois e meio, dois terços")]
    [InlineData("nl", "3/4, 1/2", "drie kwart, een half")]
    [InlineData("pl", "3/4, 1/2, 2/3", "trzy czwarte, pół, dwie trzecie")]
    [InlineData("cs", "3/4, 1/2, 2/3", "tři čtvrtiny, půl, dvě třetiny")]
    [InlineData("ru", "3/4, 1/2, 2/3, 2 1/2", "три четвёртых, одна вторая, две третьих, два с половиной")]
    [InlineData("tr", "3/4, 2 1/2", "dörtte üç, iki buçuk")]
    [InlineData("ar", "1/2, 3/4", "نصف, ثلاثة أرباع")]
    [InlineData("hi", "3/4, 2 1/2", "तीन चौथाई, ढाई")]
    [InlineData("ko", "1/2", "ibun-ui il")]
    [InlineData("zh", "1/2", "er4fen1zhi1yi1")]
    public void Parts_of_a_whole_are_read_as_parts(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
