namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class SuffixedOrdinalsTests
{
    [Theory]
    [InlineData("en", "1st, 22nd, 1,000th", "first, twenty-second, one thousandth")]
    [InlineData("fr", "1er, 1re, 2e, 3ème, 80e, 2nd", "premier, première, deuxième, troisième, quatre-vingtième, second")]
    [InlineData("es", "1º, 2ª, 3er, 1.º", "primero, segunda, tercer, primero")]
    [InlineData("it", "1º, 2ª, 1° piano", "primo, seconda, primo piano")]
    [InlineData("pt", "1º, 2ª", "primeiro, segunda")]
    [InlineData("nl", "1e, 2de, 20ste", "eerste, tweede, twintigste")]
    [InlineData("pl", "3-go, 5-ty", "trzeciego, piąty")]
    [InlineData("ru", "5-й, 5-я, 3-го, 90-х, 90-е годы", "пятый, пятая, третьего, девяностых, девяностые годы")]
    [InlineData("tr", "5inci, 3'üncü", "beşinci, üçüncü")]
    [InlineData("hi", "5वाँ, 5वीं, 3री, 1ला", "पाँचवाँ, पाँचवीं, तीसरी, पहला")]
    [InlineData("ko", "5번째, 1번째", "daseos beon-jjae, cheos beon-jjae")]
    public void Endings_of_ordinals_are_read_with_the_number(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
