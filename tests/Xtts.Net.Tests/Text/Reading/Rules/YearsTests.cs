namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class YearsTests
{
    [Theory]
    [InlineData("en", "in 1984, since 2005, by 1900", "in nineteen eighty-four, since two thousand and five, by nineteen hundred")]
    [InlineData("de", "im Jahr 1848, 1984 war es, 1500 Menschen", "im jahr achtzehnhundertachtundvierzig, neunzehnhundertvierundachtzig war es, eintausendfünfhundert menschen")]
    [InlineData("nl", "in 1984", "in negentienhonderdvierentachtig")]
    [InlineData("pl", "w 1945 roku, rok 1984, 1 maja 2004 r.", "w tysiąc dziewięćset czterdziestym piątym roku, rok tysiąc dziewięćset osiemdziesiąt cztery, pierwszego maja dwa tysiące czwartego roku.")]
    [InlineData("ru", "в 1945 году, 9 мая 1945 г., 1945 год, с 1941 по 1945 год", "в тысяча девятьсот сорок пятом году, девятого мая тысяча девятьсот сорок пятого года, тысяча девятьсот сорок пятый год, с тысяча девятьсот сорок первого по тысяча девятьсот сорок пятый год")]
    [InlineData("zh", "2024年", "er4ling2er4si4nian2")]
    public void Years_are_read_as_years(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
