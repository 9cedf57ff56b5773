namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class OrdinalDotsTests
{
    [Theory]
    [InlineData("de", "der 2. Weltkrieg, in der 3. Klasse, im 19. Jahrhundert. Er ist 15. Das stimmt. Heute ist der 7.", "der zweite weltkrieg, in der dritten klasse, im neunzehnten jahrhundert. er ist fünfzehn. das stimmt. heute ist der siebte.")]
    [InlineData("cs", "5. třída, v 5. třídě, v 19. století, v 90. letech. To je 7. Konec.", "pátá třída, v páté třídě, v devatenáctém století, v devadesátých letech. to je sedm. konec.")]
    [InlineData("pl", "5. klasa, w 5. klasie, lata 90. minęły", "piąta klasa, w piątej klasie, lata dziewięćdziesiąte minęły")]
    [InlineData("tr", "1. sınıf, 2. Dünya Savaşı. Cevap 15. Evet.", "birinci sınıf, ikinci dünya savaşı. cevap on beş. evet.")]
    public void A_dot_makes_an_ordinal_where_the_sentence_goes_on(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
