namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class MoneyAmountsTests
{
    [Theory]
    [InlineData("en", "$5.50, 5 €, ¥500, ₹100, 20 zł, $3 million, $2bn, $5-$10", "five dollars, fifty cents, five euros, five hundred yen, one hundred rupees, twenty zlotys, three million dollars, two billion dollars, five to ten dollars")]
    [InlineData("de", "5,50 €, 1 £, 3 Mio. €", "fünf euro und fünfzig cent, ein pfund, drei millionen euro")]
    [InlineData("fr", "5,50 €, 0,5 €, 2 000 000 €, 1 £", "cinq euros et cinquante centimes, cinquante centimes, deux millions d'euros, une livre")]
    [InlineData("es", "5,50 €, 21 £, 2 000 000 €", "cinco euros con cincuenta céntimos, veintiuna libras, dos millones de euros")]
    [InlineData("it", "5,50 €, 5 mln €", "cinque euro e cinquanta centesimi, cinque milioni di euro")]
    [InlineData("pt", "5,50 €, R$ 20, 2 £", "cinco euros e cinquenta cêntimos, vinte reais, duas libras")]
    [InlineData("nl", "5,50 €, 2 mln €", "vijf euro en vijftig cent, twee miljoen euro")]
    [InlineData("pl", "1 zł, 2 zł, 5 zł, 3,50 zł, 2 mln zł", "jeden złoty, dwa złote, pięć złotych, trzy złote pięćdziesiąt groszy, dwa miliony złotych")]
    [InlineData("cs", "1 Kč, 2 Kč, 5 Kč, 3,50 Kč", "jedna koruna, dvě koruny, pět korun, tři koruny padesát haléřů")]
    [InlineData("ru", "1 ₽, 22 ₽, 5 ₽, 3,50 ₽, 2 млн руб. было", "один рубль, двадцать два рубля, пять рублей, три рубля пятьдесят копеек, два миллиона рублей было")]
    [InlineData("tr", "5 TL, ₺50, 3,50 TL", "beş lira, elli lira, üç lira elli kuruş")]
    [InlineData("ar", "5 $, 2 $, ₺5", "خمسة دولارات, دولاران, خمس ليرات")]
    [InlineData("hi", "₹500, ₹5.50", "पाँच सौ रुपये, पाँच रुपये पचास पैसे")]
    [InlineData("ko", "₩5,000, $20", "ocheon-won, isibdalleo")]
    [InlineData("zh", "¥500, $20", "wu3bai3yuan2, er4shi2mei3yuan2")]
    public void Amounts_of_money_are_read_with_the_currency(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
