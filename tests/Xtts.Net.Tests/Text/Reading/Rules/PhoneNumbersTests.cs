namespace Xtts.Net.Tests.Text.Reading.Rules;

public sealed class PhoneNumbersTests
{
    [Theory]
    [InlineData("en", "555-123-4567, (555) 123-4567, +44 20 7946 0958", "five five five, one two three, four five six seven, five five five, one two three, four five six seven, plus four four, two zero, seven nine four six, zero nine five eight")]
    [InlineData("de", "Tel. 030 1234567", "telefon null drei null, eins zwei drei vier fünf sechs sieben")]
    [InlineData("fr", "06 12 34 56 78", "zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit")]
    [InlineData("es", "+34 600 123 456", "más tres cuatro, seis cero cero, uno dos tres, cuatro cinco seis")]
    [InlineData("it", "+39 06 1234 5678", "più tre nove, zero sei, uno due tre quattro, cinque sei sette otto")]
    [InlineData("pt", "+351 912 345 678", "mais três cinco um, nove um dois, três quatro cinco, seis sete oito")]
    [InlineData("nl", "+31 20 123 4567", "plus drie één, twee nul, één twee drie, vier vijf zes zeven")]
    [InlineData("pl", "+48 22 123 45 67", "plus cztery osiem, dwa dwa, jeden dwa trzy, cztery pięć, sześć siedem")]
    [InlineData("cs", "+420 222 123 456", "plus čtyři dva nula, dva dva dva, jedna dva tři, čtyři pět šest")]
    [InlineData("ru", "+7 495 123-45-67", "плюс семь, четыре девять пять, один два три, четыре пять, шесть семь")]
    [InlineData("tr", "+90 212 123 45 67", "artı dokuz sıfır, iki bir iki, bir iki üç, dört beş, altı yedi")]
    [InlineData("ar", "+966 50 123 4567", "زائد تسعة ستة ستة, خمسة صفر, واحد اثنان ثلاثة, أربعة خمسة ستة سبعة")]
    [InlineData("hi", "+91 98765 43210", "प्लस नौ एक, नौ आठ सात छः पाँच, चार तीन दो एक शून्य")]
    [InlineData("ko", "010-1234-5678", "gong il gong, il i sam sa, o yug chil pal")]
    [InlineData("zh", "13812345678", "yi1san1ba1yi1er4san1si4wu3liu4qi1ba1")]
    public void Telephone_numbers_are_read_digit_by_digit_with_pauses(string language, string text, string spoken) => Reading.ShouldBe(language, text, spoken);
}
