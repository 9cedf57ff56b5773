namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class AbbreviatedWordsTests
{
    [Theory]
    [InlineData("en", "St. Paul on Main St. in May. Dr. Smith, No. 5. He said no. Then e.g. this", "saint paul on main street in may. doctor smith, number five. he said no. then for example this")]
    [InlineData("de", "z. B. das, d.h. so, usw. Dr. Müller, Nr. 5, ca. 5", "zum beispiel das, das heißt so, und so weiter. doktor müller, nummer fünf, zirka fünf")]
    [InlineData("fr", "M. Dupont et Mme Martin, etc. Fin. n° 5", "monsieur dupont et madame martin, et cetera. fin. numéro cinq")]
    [InlineData("es", "El Sr. García, EE. UU., p. ej. esto, etc. Fin. n.º 5", "el señor garcía, estados unidos, por ejemplo esto, etcétera. fin. número cinco")]
    [InlineData("it", "Il sig. Rossi e la sig.ra Bianchi, ecc. Fine. n. 5", "il signor rossi e la signora bianchi, eccetera. fine. numero cinque")]
    [InlineData("pt", "O Sr. Silva, etc. Fim. nº 7", "o senhor silva, et cetera. fim. número sete")]
    [InlineData("nl", "Dhr. Jansen, bijv. dit, enz. Einde.", "de heer jansen, bijvoorbeeld dit, enzovoort. einde.")]
    [InlineData("pl", "dr Kowalski, nr 5, np. to, itd. Koniec.", "doktor kowalski, numer pięć, na przykład to, i tak dalej. koniec.")]
    [InlineData("cs", "Dr. Novák, č. 5, např. to, atd. Konec.", "doktor novák, číslo pět, například to, a tak dále. konec.")]
    [InlineData("ru", "г-н Иванов, т. е. это, и т. д. Конец.", "господин иванов, то есть это, и так далее. конец.")]
    [InlineData("tr", "Dr. Yılmaz, vb. şeyler", "doktor yılmaz, ve benzeri şeyler")]
    public void Abbreviations_are_read_by_what_stands_beside_them(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
