using Xtts.Net.Text;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Tests.Text.Markup;

public sealed class SayAsTests
{
    [Theory]
    [InlineData("hu", "cardinal", null, "15", "tizenöt")]
    [InlineData("hu", "cardinal", null, "20 000", "húszezer")]
    [InlineData("hu", "cardinal", null, "-3,5", "mínusz három egész öt tized")]
    [InlineData("hu", "number", null, "007", "hét")]
    [InlineData("en", "cardinal", null, "1,234", "one thousand, two hundred and thirty-four")]
    [InlineData("de", "cardinal", null, "21", "einundzwanzig")]
    [InlineData("hu", "ordinal", null, "15", "tizenötödik")]
    [InlineData("hu", "ordinal", null, "15.", "tizenötödik")]
    [InlineData("hu", "ordinal", null, "XIX.", "tizenkilencedik")]
    [InlineData("en", "ordinal", null, "3rd", "third")]
    [InlineData("en", "ordinal", null, "iv", "fourth")]
    [InlineData("hu", "digits", null, "105", "egy nulla öt")]
    [InlineData("en", "digits", null, "12-34", "one two, three four")]
    [InlineData("hu", "telephone", null, "+36 30 123", "plusz három hat, három nulla, egy kettő három")]
    [InlineData("hu", "characters", null, "MTA5", "em té á öt")]
    [InlineData("en", "spell-out", null, "ab", "ay bee")]
    [InlineData("hu", "date", "ymd", "1848-03-15", "ezernyolcszáznegyvennyolc március tizenötödike")]
    [InlineData("hu", "date", null, "1848.03.15.", "ezernyolcszáznegyvennyolc március tizenötödike")]
    [InlineData("en", "date", "mdy", "12/25/1999", "December twenty-fifth, nineteen ninety-nine")]
    [InlineData("en", "date", "dmy", "25/12/99", "December twenty-fifth, nineteen ninety-nine")]
    [InlineData("en", "date", "yyyymmdd", "19991225", "December twenty-fifth, nineteen ninety-nine")]
    [InlineData("en", "date", "md", "12/25", "December twenty-fifth")]
    [InlineData("en", "date", "y", "1999", "nineteen ninety-nine")]
    [InlineData("en", "time", "hms24", "14:30", "fourteen thirty")]
    [InlineData("en", "time", "hms12", "2:30 p.m.", "two thirty pee em")]
    [InlineData("en", "time", null, "5PM", "five pee em")]
    public void A_kind_is_read_in_the_language(string language, string kind, string? format, string text, string words) =>
        new SayAs(kind, format).Read($" {text}\n", LanguageTag.Parse(language)).Should().Be(words);

    [Theory]
    [MemberData(nameof(Readings))]
    public void Every_language_reads_every_kind_in_words(string language, string kind, string text)
    {
        string? words = new SayAs(kind, null).Read(text, LanguageTag.Parse(language));

        words.Should().NotBeNullOrWhiteSpace().And.NotMatchRegex("[0-9]");
    }

    public static TheoryData<string, string, string> Readings()
    {
        var readings = new TheoryData<string, string, string>();
        foreach (string language in LanguageReaders.Languages)
        {
            foreach (var (kind, text) in (ReadOnlySpan<(string, string)>)[("cardinal", "-1250"), ("ordinal", "23"), ("digits", "12-34"), ("telephone", "+36 30"), ("characters", "Ab5"), ("date", "1999-12-25"), ("time", "10:30")])
                readings.Add(language, kind, text);
        }

        return readings;
    }

    [Theory]
    [InlineData("hu", "2:30 pm", "hu", "14:30")]
    [InlineData("en", "14:30 pm", "en", null)]
    [InlineData("en", "12:30 am", "hu", "0:30")]
    [InlineData("hu", "9.05", "hu", "9:05")]
    public void A_time_is_the_same_however_it_is_written(string language, string written, string other, string? same)
    {
        string? Read(string? text, string tag) => text is null ? null : new SayAs("time", null).Read(text, LanguageTag.Parse(tag));

        if (other == "hu") Read(written, "hu").Should().Be(Read(same, "hu")).And.NotBeNull();
        else Read(written, language).Should().BeNull();
    }

    [Theory]
    [InlineData("ja", "digits", "1-05", "1 0 5")]
    [InlineData("ja", "characters", "AB!", "A B")]
    [InlineData("ja", "characters", "!", null)]
    [InlineData("ja", "cardinal", "15", null)]
    public void A_language_without_a_reader_gets_what_it_reads_by_itself(string language, string kind, string text, string? words) =>
        new SayAs(kind, null).Read(text, LanguageTag.Parse(language)).Should().Be(words);

    [Theory]
    [InlineData("cardinal", "tíz")]
    [InlineData("cardinal", "1-2")]
    [InlineData("cardinal", "-")]
    [InlineData("cardinal", "5 km")]
    [InlineData("ordinal", "harmadik")]
    [InlineData("ordinal", "3 alma")]
    [InlineData("digits", "12a")]
    [InlineData("telephone", "+")]
    [InlineData("characters", "!")]
    [InlineData("date", "2024-13-01")]
    [InlineData("date", "2024-02")]
    [InlineData("date", "01-02-2024")]
    [InlineData("date", "május 5.")]
    [InlineData("date", "99999-01-01")]
    [InlineData("time", "25:00")]
    [InlineData("time", "10:60")]
    [InlineData("time", "10")]
    [InlineData("time", "10:5")]
    [InlineData("time", "13pm")]
    [InlineData("currency", "5 EUR")]
    [InlineData("", "5")]
    [InlineData("cardinal", "")]
    public void What_is_not_of_the_kind_is_left_to_the_text(string kind, string text) => new SayAs(kind, null).Read(text, LanguageTag.Parse("hu")).Should().BeNull();

    [Fact]
    public void Any_content_of_any_kind_is_read_or_left()
    {
        var random = new Random(5);
        string[] kinds = ["cardinal", "ordinal", "digits", "telephone", "characters", "date", "time", "other"], parts = ["1", "0", "12", "2024", ".", ":", "-", "/", " ", "p", "m", "IX", "ő", "+", "\uD83D", "٣", "½"];
        string[] languages = ["en", "hu", "de", "zh", "ja", "ar", "hi"];
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Concat(random.GetItems(parts, random.Next(9)));
            string? format = random.GetItems([null, "ymd", "dmy", "md", "yy", "", "x", "yyyymmdd"], 1)[0];

            string? words = new SayAs(random.GetItems(kinds, 1)[0], format).Read(text, LanguageTag.Parse(random.GetItems(languages, 1)[0]));

            words?.Should().NotBeNullOrWhiteSpace();
        }
    }
}
