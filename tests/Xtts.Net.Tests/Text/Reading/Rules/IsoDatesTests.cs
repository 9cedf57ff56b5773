namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class IsoDatesTests
{
    [Theory]
    [InlineData("en", "on 2024-11-05", "on november fifth, twenty twenty-four")]
    [InlineData("de", "am 2024-11-05", "am fünften november zweitausendvierundzwanzig")]
    [InlineData("fr", "le 2024-11-05", "le cinq novembre deux mille vingt-quatre")]
    [InlineData("es", "el 2024-11-05", "el cinco de noviembre de dos mil veinticuatro")]
    [InlineData("it", "il 2024-11-05", "il cinque novembre duemilaventiquattro")]
    [InlineData("pt", "em 2024-11-05", "em cinco de novembro de dois mil e vinte e quatro")]
    [InlineData("nl", "op 2024-11-05", "op vijf november tweeduizendvierentwintig")]
    [InlineData("pl", "2024-11-05", "piątego listopada dwa tysiące dwudziestego czwartego roku")]
    [InlineData("cs", "2024-11-05", "pátého listopadu dva tisíce dvacet čtyři")]
    [InlineData("ru", "2024-11-05", "пятого ноября две тысячи двадцать четвёртого года")]
    [InlineData("tr", "2024-11-05", "beş kasım iki bin yirmi dört")]
    [InlineData("ar", "2024-11-05", "خمسة نوفمبر ألفان و أربعة و عشرون")]
    [InlineData("hi", "2024-11-05", "पाँच नवंबर दो हज़ार चौबीस")]
    [InlineData("ko", "2024-11-05", "icheon-isibsanyeon sib-il-wol o-il")]
    [InlineData("zh", "2024-11-05", "er4ling2er4si4nian2shi2yi1yue4wu3ri4")]
    public void Dates_from_the_year_down_are_dates(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
