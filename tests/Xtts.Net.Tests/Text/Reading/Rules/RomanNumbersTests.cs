namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class RomanNumbersTests
{
    [Theory]
    [InlineData("en", "Henry VIII, World War II, Chapter IV", "henry the eighth, world war two, chapter four")]
    [InlineData("de", "Ludwig XIV. war König, im XIX. Jahrhundert", "ludwig der vierzehnte war könig, im neunzehnten jahrhundert")]
    [InlineData("fr", "Louis XIV, François Ier, le XIXe siècle", "louis quatorze, françois premier, le dix-neuvième siècle")]
    [InlineData("es", "siglo XIX, Felipe II, Isabel II, Alfonso XIII", "siglo diecinueve, felipe segundo, isabel segunda, alfonso trece")]
    [InlineData("it", "XIX secolo, Luigi XIV, Elisabetta II", "diciannovesimo secolo, luigi quattordicesimo, elisabetta seconda")]
    [InlineData("pt", "século XIX, século V, Luís XIV, Isabel II", "século dezanove, século quinto, luís catorze, isabel segunda")]
    [InlineData("nl", "Willem II, XIXe eeuw", "willem de tweede, negentiende eeuw")]
    [InlineData("pl", "Jan Paweł II, Elżbieta II, w XIX wieku", "jan paweł drugi, elżbieta druga, w dziewiętnastym wieku")]
    [InlineData("cs", "Karel IV. byl král, v XIX. století", "karel čtvrtý byl král, v devatenáctém století")]
    [InlineData("ru", "Пётр I, Екатерина II, в XIX веке", "пётр первый, екатерина вторая, в девятнадцатом веке")]
    [InlineData("tr", "II. Abdülhamid, XIX. yüzyıl", "ikinci abdülhamid, on dokuzuncu yüzyıl")]
    public void Roman_numerals_are_read_as_the_language_counts_rulers_and_centuries(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
