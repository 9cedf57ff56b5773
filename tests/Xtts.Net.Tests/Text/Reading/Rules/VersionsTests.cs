namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class VersionsTests
{
    [Theory]
    [InlineData("en", "version 2.0.1, v1.2, 192.168.0.1", "version two dot zero dot one, v one dot two, one hundred and ninety-two dot one hundred and sixty-eight dot zero dot one")]
    [InlineData("de", "Version 2.0.1", "version zwei punkt null punkt eins")]
    [InlineData("fr", "version 2.0.1", "version deux point zéro point un")]
    [InlineData("es", "versión 2.0", "versión dos punto cero")]
    [InlineData("it", "versione 2.0.1", "versione due punto zero punto uno")]
    [InlineData("pl", "wersja 2.0.1", "wersja dwa kropka zero kropka jeden")]
    [InlineData("ru", "версия 2.0.1", "версия два точка ноль точка один")]
    [InlineData("tr", "sürüm 2.0.1", "sürüm iki nokta sıfır nokta bir")]
    public void Versions_and_machine_addresses_are_read_part_by_part(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
