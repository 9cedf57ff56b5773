namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class NumberRangesTests
{
    [Theory]
    [InlineData("en", "5-10 km, 1939–1945", "five to ten kilometres, nineteen thirty-nine to nineteen forty-five")]
    [InlineData("de", "5-10 km, 1939–1945", "fünf bis zehn kilometer, neunzehnhundertneununddreißig bis neunzehnhundertfünfundvierzig")]
    [InlineData("fr", "5-10 km", "cinq à dix kilomètres")]
    [InlineData("es", "5-10 km", "cinco a diez kilómetros")]
    [InlineData("it", "5-10 km", "cinque a dieci chilometri")]
    [InlineData("pt", "5-10 km", "cinco a dez quilómetros")]
    [InlineData("nl", "5-10 km", "vijf tot tien kilometer")]
    [InlineData("pl", "5-10 km", "pięć-dziesięć kilometrów")]
    [InlineData("cs", "5-10 km", "pět až deset kilometrů")]
    [InlineData("ru", "5–10 км", "пять-десять километров")]
    [InlineData("tr", "5-10 km", "beş ila on kilometre")]
    [InlineData("ar", "5-10 km", "خمسة إلى عشرة كيلومترات")]
    [InlineData("hi", "5-10 km", "पाँच से दस किलोमीटर")]
    [InlineData("ko", "5~10개", "o-eseo yeol gae")]
    [InlineData("zh", "5-10个", "wu3dao4shi2ge4")]
    public void A_range_is_read_from_its_first_end_to_its_second(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
