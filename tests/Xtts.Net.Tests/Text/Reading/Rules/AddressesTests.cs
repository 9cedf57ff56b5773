namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class AddressesTests
{
    [Theory]
    [InlineData("en", "mail john.doe@example.com, see https://example.com/a-b", "mail john dot doe at example dot com, see example dot com slash a dash b")]
    [InlineData("de", "mail@example.de", "mail at example punkt de")]
    [InlineData("fr", "contact@example.fr", "contact arobase example point effe erre")]
    [InlineData("es", "info@example.es", "info arroba example punto es")]
    [InlineData("it", "info@example.it", "info chiocciola example punto it")]
    [InlineData("pt", "info@example.pt", "info arroba example ponto pê tê")]
    [InlineData("nl", "info@example.nl", "info apenstaartje example punt enn ell")]
    [InlineData("pl", "info@example.pl", "info małpa example kropka pe el")]
    [InlineData("cs", "info@example.cz", "info zavináč example tečka cé zet")]
    [InlineData("ru", "info@example.ru", "info собака example точка ru")]
    [InlineData("tr", "info@example.com.tr", "info et example nokta com nokta te re")]
    [InlineData("ar", "info@example.com", "info آت example نقطة com")]
    [InlineData("hi", "info@example.com", "info ऐट example डॉट com")]
    [InlineData("ko", "info@example.com", "info golbaeng-i example jeom com")]
    public void Addresses_are_read_with_the_names_of_their_signs(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
