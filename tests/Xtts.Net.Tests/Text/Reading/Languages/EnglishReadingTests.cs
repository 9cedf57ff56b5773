namespace Xtts.Net.Tests.Text.Reading.Languages;

public sealed class EnglishReadingTests
{
    [Theory]
    [InlineData("1st, 22nd, 1,000th", "first, twenty-second, one thousandth")]
    [InlineData("1.000.000 or 1,000,000 or 12,34,567", "one million or one million or one million, two hundred and thirty-four thousand, five hundred and sixty-seven")]
    [InlineData(".5 and 0.5 and 007", "zero point five and zero point five and zero zero seven")]
    public void Numbers_are_read_whole(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("In 1984, since 2005, from 1742", "in nineteen eighty-four, since two thousand and five, from seventeen forty-two")]
    [InlineData("the 1990s and the '80s", "the nineteen nineties and the eighties")]
    [InlineData("March 15, 2024 and 15 March 1999", "march fifteenth, twenty twenty-four and the fifteenth of march nineteen ninety-nine")]
    [InlineData("2024-11-05, 11/5/2024, 05.11.2024", "november fifth, twenty twenty-four, november fifth, twenty twenty-four, november fifth, twenty twenty-four")]
    public void Dates_and_years_are_read_as_they_are_said(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("10:30, 9:05, 10:00", "ten thirty, nine oh five, ten o'clock")]
    [InlineData("10:30 am, 5pm, at 7.15 p.m. today", "ten thirty ay em, five pee em, at seven fifteen pee em today")]
    public void Times_are_read_as_they_are_said(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("$5.50, £3 million, €20, 5 €, ¥500, $1, $0.99", "five dollars, fifty cents, three million pounds, twenty euros, five euros, five hundred yen, one dollar, ninety-nine cents")]
    [InlineData("$5-$10, $2bn, $.50", "five to ten dollars, two billion dollars, fifty cents")]
    [InlineData("5 km, 1 km, 60 mph, 20°C, 3.5 kg, 100 m², 5 in a row", "five kilometres, one kilometre, sixty miles per hour, twenty degrees celsius, three point five kilograms, one hundred square metres, five in a row")]
    [InlineData("pages 5–10, 1/2, 2 1/2 cups, 4x4, 3 + 5 = 8", "pages five to ten, one half, two and a half cups, four by four, three plus five equals eight")]
    public void Amounts_and_measures_are_read_in_words(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("St. Paul lives on Main St. in St. Louis.", "saint paul lives on main street in saint louis.")]
    [InlineData("It was Main St. He left.", "it was main street. he left.")]
    [InlineData("Dr. Smith met Mr. Brown at Elm Dr. yesterday", "doctor smith met mister brown at elm drive yesterday")]
    [InlineData("No. 5, vs. them. He said no. Then no.", "number five, versus them. he said no. then no.")]
    [InlineData("apples, pears etc. Then e.g. this", "apples, pears et cetera. then for example this")]
    public void Abbreviations_are_read_by_what_stands_beside(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("Henry VIII, World War II, Louis XIV, Chapter IV", "henry the eighth, world war two, louis the fourteenth, chapter four")]
    public void Roman_numerals_are_numbers(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("The USA, NATO, CPUs", "the you ess ay, nato, cee pee yous")]
    [InlineData("I live in the U.S. He left the U.S.A. again", "i live in the you ess. he left the you ess ay again")]
    [InlineData("THE CAPITAL LETTERS SHOULD ALL BECOME small", "the capital letters should all become small")]
    public void Capitals_are_spelled_when_they_make_no_word(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("555-123-4567, (555) 123-4567", "five five five, one two three, four five six seven, five five five, one two three, four five six seven")]
    [InlineData("mail john.doe@example.com, see example.com", "mail john dot doe at example dot com, see example dot com")]
    public void Numbers_to_call_and_addresses_are_read_part_by_part(string text, string spoken) => Reading.ShouldBe("en", text, spoken);

    [Theory]
    [InlineData("Wait—what? Yes - no. “It’s” ‘fine’… *bold*", "wait, what? yes, no. it's fine... bold")]
    [InlineData("[en] [STOP]", "(en) (stop)")]
    public void Marks_are_those_that_the_model_knows(string text, string spoken) => Reading.ShouldBe("en", text, spoken);
}
