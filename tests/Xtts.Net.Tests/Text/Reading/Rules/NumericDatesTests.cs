namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class NumericDatesTests
{
    [Theory]
    [InlineData("en", "11/5/2024 and 25/12/2023 and 05.11.2024", "november fifth, twenty twenty-four and december twenty-fifth, twenty twenty-three and november fifth, twenty twenty-four")]
    [InlineData("de", "am 05.11.2024, am 5.11.", "am fünften november zweitausendvierundzwanzig, am fünften november.")]
    [InlineData("fr", "le 05/11/2024", "le cinq novembre deux mille vingt-quatre")]
    [InlineData("es", "el 05/11/2024", "el cinco de noviembre de dos mil veinticuatro")]
    [InlineData("it", "il 05/11/2024", "il cinque novembre duemilaventiquattro")]
    [InlineData("pt", "05/11/2024", "cinco de novembro de dois mil e vinte e quatro")]
    [InlineData("nl", "05-11-2024", "vijf november tweeduizendvierentwintig")]
    [InlineData("pl", "05.11.2024", "piątego listopada dwa tysiące dwudziestego czwartego roku")]
    [InlineData("cs", "5. 11. 2024", "pátého listopadu dva tisíce dvacet čtyři")]
    [InlineData("ru", "05.11.2024", "пятого ноября две тысячи двадцать четвёртого года")]
    [InlineData("tr", "05.11.2024", "beş kasım iki bin yirmi dört")]
    [InlineData("hi", "05/11/2024", "पाँच नवंबर दो हज़ार चौबीस")]
    public void Dates_that_end_in_the_year_are_dates(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
