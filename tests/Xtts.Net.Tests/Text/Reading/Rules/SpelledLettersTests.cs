namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class SpelledLettersTests
{
    [Theory]
    [InlineData("en", "The USA, NATO, CPUs, the U.S. army", "the you ess ay, nato, cee pee yous, the you ess army")]
    [InlineData("de", "BMW, NATO", "be emm we, nato")]
    [InlineData("fr", "SNCF, ONU", "esse enne cé effe, onu")]
    [InlineData("es", "DVD, ONU", "deuvedé, onu")]
    [InlineData("it", "TV, ONU", "tivù, onu")]
    [InlineData("pt", "EUA, ONU", "é u á, onu")]
    [InlineData("nl", "KLM, NAVO", "kaa ell emm, navo")]
    [InlineData("pl", "PKP, NATO", "pe ka pe, nato")]
    [InlineData("cs", "OSN, NATO", "ó es en, nato")]
    [InlineData("ru", "СССР, НАТО", "эс эс эс эр, нато")]
    [InlineData("tr", "TBMM, NATO", "te be me me, nato")]
    [InlineData("ar", "USA", "يو إس إيه")]
    [InlineData("hi", "USA", "यू एस ए")]
    [InlineData("ko", "USA", "yu eseu e-i")]
    public void Capitals_that_make_no_word_are_spelled(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
