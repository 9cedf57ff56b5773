namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class ClockTimesTests
{
    [Theory]
    [InlineData("en", "10:30, 9:05, 10:00, 5pm", "ten thirty, nine oh five, ten o'clock, five pee em")]
    [InlineData("de", "um 10:30 Uhr, um 10.30 Uhr, 8:05", "um zehn uhr dreißig, um zehn uhr dreißig, acht uhr fünf")]
    [InlineData("fr", "à 10h30, à 8h, 10:30", "à dix heures trente, à huit heures, dix heures trente")]
    [InlineData("es", "a las 10:30", "a las diez y treinta")]
    [InlineData("it", "alle 10:30, alle 10.30", "alle dieci e trenta, alle dieci e trenta")]
    [InlineData("pt", "às 10:30, às 10h30, às 2h", "às dez e trinta, às dez e trinta, às duas horas")]
    [InlineData("nl", "om 10:30, om 10.30 uur", "om tien uur dertig, om tien uur dertig")]
    [InlineData("pl", "o 10:30, 10:00", "o dziesiątej trzydzieści, dziesiąta")]
    [InlineData("cs", "v 10:30, 10:00", "v deset třicet, deset hodin")]
    [InlineData("ru", "в 10:30, 10:00", "в десять тридцать, десять часов")]
    [InlineData("tr", "saat 10:30'da", "saat on otuzda")]
    [InlineData("ar", "في 10:30", "في العاشرة والنصف")]
    [InlineData("hi", "10:30 बजे, 10:00 बजे", "दस बजकर तीस मिनट, दस बजे")]
    [InlineData("ko", "10:30, 3시 15분", "yeol si samsibbun, se si sib-obun")]
    [InlineData("zh", "10:30", "shi2dian3san1shi2fen1")]
    [InlineData("en", "9:00-17:00", "nine o'clock to seventeen hundred")]
    public void Times_of_day_are_read_as_they_are_said(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
