namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class UnitsOfMeasureTests
{
    [Theory]
    [InlineData("en", "1 km, 5 km, 5 m², 20°C, 60 mph", "one kilometre, five kilometres, five square metres, twenty degrees celsius, sixty miles per hour")]
    [InlineData("de", "1 h, 2 h, 5 m², -5 °C", "eine stunde, zwei stunden, fünf quadratmeter, minus fünf grad celsius")]
    [InlineData("fr", "1,5 km, 3,5 km, 5 m², -5 °C", "un virgule cinq kilomètre, trois virgule cinq kilomètres, cinq mètres carrés, moins cinq degrés celsius")]
    [InlineData("es", "1,5 km, 5 m², -5 °C", "uno coma cinco kilómetros, cinco metros cuadrados, menos cinco grados celsius")]
    [InlineData("it", "1 km, 100 km/h, 25° C", "un chilometro, cento chilometri orari, venticinque gradi celsius")]
    [InlineData("pt", "1,5 km, 5 m², -5 °C", "um vírgula cinco quilómetros, cinco metros quadrados, menos cinco graus celsius")]
    [InlineData("nl", "1,5 km, 100 km/h", "één komma vijf kilometer, honderd kilometer per uur")]
    [InlineData("pl", "1 min, 2 h, 5 kg, 22 km, 1,5 km", "jedna minuta, dwie godziny, pięć kilogramów, dwadzieścia dwa kilometry, jeden przecinek pięć kilometra")]
    [InlineData("cs", "1 min, 2 h, 5 kg, 1,5 km", "jedna minuta, dvě hodiny, pět kilogramů, jedna celá pět kilometru")]
    [InlineData("ru", "1 мин, 2 ч, 5 кг, 22 км, 1,5 км", "одна минута, два часа, пять килограммов, двадцать два километра, одна целая пять десятых километра")]
    [InlineData("tr", "1,5 km, -5 °C", "bir virgül beş kilometre, eksi beş santigrat derece")]
    [InlineData("ar", "1 km, 2 km, 5 km, 11 km, 3 h", "كيلومتر واحد, كيلومتران, خمسة كيلومترات, أحد عشر كيلومتراً, ثلاث ساعات")]
    [InlineData("hi", "5 km, 5 किमी", "पाँच किलोमीटर, पाँच किलोमीटर")]
    [InlineData("ko", "5 km", "okillomiteo")]
    [InlineData("zh", "5 km, -5 °C", "wu3gong1li3, fu4wu3she4shi4du4")]
    public void Units_of_measure_agree_with_their_number(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
