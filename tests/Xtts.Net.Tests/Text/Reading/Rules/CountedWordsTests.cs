namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class CountedWordsTests
{
    [Theory]
    [InlineData("de", "1 Stunde, 1 Buch", "eine stunde, ein buch")]
    [InlineData("es", "21 libros, 1 casa, 200 páginas, 21 días", "veintiún libros, una casa, doscientas páginas, veintiún días")]
    [InlineData("it", "1 libro, 1 volta, 1 zaino", "un libro, una volta, uno zaino")]
    [InlineData("pt", "2 casas, 1 vez, 2 dias", "duas casas, uma vez, dois dias")]
    [InlineData("pl", "1 kobieta, 1 okno", "jedna kobieta, jedno okno")]
    [InlineData("cs", "1 kniha, 1 muž", "jedna kniha, jeden muž")]
    [InlineData("ru", "1 книга, 2 книги, 2 дома, 22 минуты", "одна книга, две книги, два дома, двадцать две минуты")]
    public void A_number_agrees_with_the_word_that_it_counts(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
