namespace Xtts.Net.Tests.Text.Reading.Languages;

public sealed class HungarianReadingTests
{
    [Theory]
    [InlineData("Helyes válasz: 15.", "helyes válasz: tizenöt.")]
    [InlineData("A válasz 1945. Mikor volt?", "a válasz ezerkilencszáznegyvenöt. mikor volt?")]
    [InlineData("1. Nyisd meg az ajtót.\n2. Csukd be.", "egy. nyisd meg az ajtót. kettő. csukd be.")]
    [InlineData("A könyv 580 oldal, a válasz 102.", "a könyv ötszáznyolcvan oldal, a válasz százkettő.")]
    public void A_number_that_ends_a_sentence_is_a_cardinal_and_keeps_its_full_stop(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("Az 1. kérdés, a 3. kérdés", "az első kérdés, a harmadik kérdés")]
    [InlineData("az 1., 2. és 3. helyezett", "az első, második és harmadik helyezett")]
    [InlineData("A 3. Magyar Hadsereg", "a harmadik magyar hadsereg")]
    [InlineData("5. a) feladat, (3.) pont, 5. §", "ötödik a) feladat, (harmadik) pont, ötödik paragrafus")]
    [InlineData("az 5ödik, a 8ödike és a 3-adik, 1-3. osztály", "az ötödik, a nyolcadika és a harmadik, első-harmadik osztály")]
    [InlineData("2024. évi törvény", "kétezer-huszonnegyedik évi törvény")]
    public void A_number_with_a_dot_before_what_it_orders_is_an_ordinal(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("20 000 forint", "húszezer forint")]
    [InlineData("20.000 meg 1 234 567 ember", "húszezer meg egymillió-kétszázharmincnégyezer-ötszázhatvanhét ember")]
    [InlineData("1.234.567,89", "egymillió-kétszázharmincnégyezer-ötszázhatvanhét egész nyolcvankilenc század")]
    [InlineData("3,5 és 12,05 és 0,5", "három egész öt tized és tizenkét egész öt század és nulla egész öt tized")]
    [InlineData("007", "nulla nulla hét")]
    [InlineData("102 ember, 2 alma, a 2 vagy 3", "százkét ember, két alma, a kettő vagy három")]
    public void Numbers_are_read_whole(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("1848-ban", "ezernyolcszáznegyvennyolcban")]
    [InlineData("az 1990-es évek, a 60-as évek, 2000-es", "az ezerkilencszázkilencvenes évek, a hatvanas évek, kétezres")]
    [InlineData("3-as, 4-es, 7-es, 10-es, 2-es", "hármas, négyes, hetes, tízes, kettes")]
    [InlineData("3-mal, 2-vel, 1-gyel, 5-tel, 10-zel, 20-szal, 1000-rel, 8-cal", "hárommal, kettővel, eggyel, öttel, tízzel, hússzal, ezerrel, nyolccal")]
    [InlineData("5-ször, 3-szor, 2-szer, 2-féle", "ötször, háromszor, kétszer, kétféle")]
    [InlineData("3-an, 2-en, 7-et, 4-et, 1000-et, 1-et", "hárman, ketten, hetet, négyet, ezret, egyet")]
    [InlineData("7-ed, 100-at, 0-ra", "heted, százat, nullára")]
    [InlineData("5%-os, 20%-kal, 10 Ft-ért, 10 kg-os, 5 mp-et, 3. em.-en", "öt százalékos, húsz százalékkal, tíz forintért, tíz kilogrammos, öt másodpercet, harmadik emeleten")]
    public void Endings_are_joined_to_the_word(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("1848. március 15-én", "ezernyolcszáznegyvennyolc március tizenötödikén")]
    [InlineData("Ma március 15. van.", "ma március tizenötödike van.")]
    [InlineData("Született: 1823. január 1.", "született: ezernyolcszázhuszonhárom január elseje.")]
    [InlineData("május 1-jén, április 1-től, május 3-ig", "május elsején, április elsejétől, május harmadikáig")]
    [InlineData("2024.11.05. és 2024. 11. 05-én, 2024-11-05-ig", "kétezer-huszonnégy november ötödike és kétezer-huszonnégy november ötödikén, kétezer-huszonnégy november ötödikéig")]
    [InlineData("2024. nyarán, 2024. márciusban, márc. 5-i", "kétezer-huszonnégy nyarán, kétezer-huszonnégy márciusban, március ötödikei")]
    [InlineData("15-én, 1-je, 20-a", "tizenötödikén, elseje, huszadika")]
    [InlineData("1848–1849, 1848–1849-es", "ezernyolcszáznegyvennyolctól ezernyolcszáznegyvenkilencig, ezernyolcszáznegyvennyolc, ezernyolcszáznegyvenkilences")]
    public void Dates_are_read_as_they_are_said(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("10:30, 10:30-kor, 2:05", "tíz óra harminc, tíz óra harminckor, két óra öt")]
    [InlineData("8.15-kor, 8.15 órakor, 10:00-kor, 10:00-ra", "nyolc óra tizenötkor, nyolc óra tizenötkor, tíz órakor, tíz órára")]
    [InlineData("10:30:15", "tíz óra harminc perc tizenöt másodperc")]
    public void Times_are_read_with_the_hour(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("XIX. század", "tizenkilencedik század")]
    [InlineData("II. Rákóczi Ferenc, XVI. Lajos, V. László", "második rákóczi ferenc, tizenhatodik lajos, ötödik lászló")]
    [InlineData("Rocky II", "rocky kettő")]
    public void Roman_numerals_are_numbers(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("5 €, 20 $, 5,50 €, $5 millió", "öt euró, húsz dollár, öt euró ötven cent, öt millió dollár")]
    [InlineData("1200 Ft, 3 zł, 2 £, ₽100, 100 CHF", "ezerkétszáz forint, három zloty, két font, száz rubel, száz svájci frank")]
    [InlineData("3,5% és 5 ‰", "három egész öt tized százalék és öt ezrelék")]
    [InlineData("1,5 km, -5 °C, 100 km/h, 5 m², 2 l", "egy egész öt tized kilométer, mínusz öt celsius-fok, száz kilométer per óra, öt négyzetméter, két liter")]
    [InlineData("5–10 km, 2-3 nap, 5-10%", "öt-tíz kilométer, két-három nap, öt-tíz százalék")]
    public void Amounts_and_measures_are_read_in_words(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("1/2, 3/4, 2/3, 2 1/2, ½, 5/8", "fél, háromnegyed, kétharmad, kettő és fél, fél, ötnyolcad")]
    [InlineData("3:2-re nyert, 4x100 m, 1/2 kg", "három kettőre nyert, négyszer száz méter, fél kilogramm")]
    [InlineData("4x4, 3 + 5 = 8, A&B, § 5, 10/10", "négyszer négy, három plusz öt egyenlő nyolc, a és b, paragrafus öt, tíz per tíz")]
    public void Parts_and_signs_are_read_in_words(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("kb. 5 db, pl. ez, stb. Ez ún. próba", "körülbelül öt darab, például ez, satöbbi. ez úgynevezett próba")]
    [InlineData("Kr. e. 500, i. sz. 300, ill. más", "krisztus előtt ötszáz, időszámításunk szerint háromszáz, illetve más")]
    [InlineData("Dr. Kovács János b. és a b. pont", "doktor kovács jános bácsi és a b. pont")]
    [InlineData("Petőfi u. 5.", "petőfi utca öt.")]
    public void Abbreviations_are_spoken_out_where_they_are_ones(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("+36 30 123 4567", "plusz három hat, három nulla, egy kettő három, négy öt hat hét")]
    [InlineData("Tel.: 06-1-234-5678", "telefon: nulla hat, egy, kettő három négy, öt hat hét nyolc")]
    [InlineData("11773016-01234567", "egy egy hét hét három nulla egy hat, nulla egy kettő három négy öt hat hét")]
    public void Telephone_numbers_are_read_digit_by_digit(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("info@example.hu", "info kukac example pont hu")]
    [InlineData("Lásd https://example.com/oldal-1.", "lásd example pont com per oldal kötőjel egy.")]
    [InlineData("kovacs.janos_2@gmail.com!", "kovacs pont janos alulvonás kettő kukac gmail pont com!")]
    public void Addresses_are_read_with_their_signs(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("BKV-val, KSH, NATO, ENSZ, IBM", "békávéval, ká es há, nato, ensz, i bé em")]
    [InlineData("EZ EGY NAGY SZÖVEG", "ez egy nagy szöveg")]
    public void Capitals_are_spelled_when_they_make_no_word(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("„Idézet” – mondta. – Hova mész? Ez — az.", "idézet, mondta. hova mész? ez, az.")]
    [InlineData("ŐRÜLT tűző, árvi\u0301ztu\u030bro\u030b", "őrült tűző, árvíztűrő")]
    [InlineData("Budapest–Bécs", "budapest-bécs")]
    [InlineData("(1823. január 1. – Fehéregyháza)", "(ezernyolcszázhuszonhárom január elseje, fehéregyháza)")]
    public void Marks_and_letters_are_what_the_model_knows(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);

    [Theory]
    [InlineData("2.0.1 verzió, v1.2, 192.168.0.1", "kettő pont nulla pont egy verzió, v egy pont kettő, százkilencvenkettő pont százhatvannyolc pont nulla pont egy")]
    public void Versions_are_read_part_by_part(string text, string spoken) => Reading.ShouldBe("hu", text, spoken);
}
