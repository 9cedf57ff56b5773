using System.Text;

namespace Xtts.Net.Tests.Text.Markup;

public sealed class HostileSsmlTests
{
    [Theory]
    [InlineData("", 1, 1, "*not well-formed*")]
    [InlineData("Szia!", 1, 1, "*not well-formed*")]
    [InlineData("<speak>a", 1, 9, "*not well-formed*")]
    [InlineData("<speak>\n a & b</speak>", 2, 5, "*not well-formed*&amp;*")]
    [InlineData("<speak>&nbsp;</speak>", 1, 9, "*not well-formed*", "*nbsp*")]
    [InlineData("<speak></speak><speak></speak>", 1, 17, "*not well-formed*")]
    [InlineData("\n\n <speak>a</speack>", 3, 11, "*not well-formed*")]
    [InlineData("<speak>\u0001</speak>", 1, 8, "*not well-formed*")]
    [InlineData("<speak><x:y/></speak>", 1, 9, "*not well-formed*", "*'x'*")]
    [InlineData("<p>a</p>", 1, 2, "*begins with <speak>. *", "<p>")]
    [InlineData("<svg:speak xmlns:svg='x'>a</svg:speak>", 1, 2, "*begins with <speak>. *", "<svg:speak>")]
    [InlineData("<speak>\n<break time='5'/></speak>", 2, 2, "*time of a break*500ms*", "5")]
    [InlineData("<speak><break time='-1s'/></speak>", 1, 9, "*time of a break*")]
    [InlineData("<speak><break time='1e3s'/></speak>", 1, 9, "*time of a break*")]
    [InlineData("<speak><break time='10.1s'/></speak>", 1, 9, "*at most 10 seconds*")]
    [InlineData("<speak><break time='99999999999999999999s'/></speak>", 1, 9, "*at most 10 seconds*")]
    [InlineData("<speak><break time='999999999999999999999999999999999s'/></speak>", 1, 9, "*time of a break*")]
    [InlineData("<speak><break strength='huge'/></speak>", 1, 9, "*strength of a break*x-strong*", "huge")]
    [InlineData("<speak><sub>a</sub></speak>", 1, 9, "*<sub> has no alias*")]
    [InlineData("<speak><say-as>a</say-as></speak>", 1, 9, "*<say-as> has no interpret-as*")]
    [InlineData("<speak><lang>a</lang></speak>", 1, 9, "*<lang> has no xml:lang*")]
    [InlineData("<speak><lang xml:lang='xx'>a</lang></speak>", 1, 9, "*the language*hu*", "xx")]
    [InlineData("<speak><voice name='narator'>a</voice></speak>", 1, 9, "*no voice of that name. Did you mean 'narrator'? There are: narrator, Cili, Anna, Ana Florence.", "narator")]
    [InlineData("<speak><prosody rate='quick'>a</prosody></speak>", 1, 9, "*rate of a prosody element*", "quick")]
    [InlineData("<speak><prosody rate='-100%'>a</prosody></speak>", 1, 9, "*rate of a prosody element*")]
    [InlineData("<speak><prosody rate='NaN'>a</prosody></speak>", 1, 9, "*rate of a prosody element*")]
    [InlineData("<speak><prosody rate='21'>a</prosody></speak>", 1, 9, "*between 0.05 and 20*")]
    [InlineData("<speak><prosody rate='0.2'><prosody rate='0.2'>a</prosody></prosody></speak>", 1, 29, "*0.04 times*")]
    public void What_is_wrong_is_refused_with_its_place(string ssml, int line, int column, string message, string? detail = null)
    {
        var read = () => SsmlScripts.Read(SsmlScripts.Request(ssml));

        var error = read.Should().Throw<SpeechMarkupException>().WithMessage(message).WithMessage($"SSML, line {line}, column {column}: *").Which;
        (error.Line, error.Column).Should().Be((line, column));
        if (detail is not null) error.Detail.Should().Match(detail);
        error.Should().BeAssignableTo<TextException>();
    }

    [Theory]
    [InlineData("<speak><secret></speak>")]
    [InlineData("<speak>&secret;</speak>")]
    [InlineData("<secret>a</secret>")]
    [InlineData("<speak secret='1' secret='2'/>")]
    [InlineData("<speak><break time='secret'/></speak>")]
    [InlineData("<speak><break strength='secret'/></speak>")]
    [InlineData("<speak xml:lang='secret'>a</speak>")]
    [InlineData("<speak><voice name='secret'>a</voice></speak>")]
    [InlineData("<speak><prosody rate='secret'>a</prosody></speak>")]
    public void What_is_logged_of_an_error_quotes_nothing_its_detail_does(string ssml)
    {
        var read = () => SsmlScripts.Read(SsmlScripts.Request(ssml));

        var error = read.Should().Throw<SpeechMarkupException>().Which;
        error.ToString().Should().NotContain("secret");
        error.Detail.Should().Contain("secret");
    }

    [Theory]
    [InlineData("<!DOCTYPE speak [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]><speak>&c;</speak>")]
    [InlineData("<!DOCTYPE speak [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><speak>&x;</speak>")]
    [InlineData("<!DOCTYPE speak [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'>%x;]><speak>a</speak>")]
    [InlineData("<!DOCTYPE speak PUBLIC '-//W3C//DTD SYNTHESIS 1.0//EN' 'http://www.w3.org/TR/speech-synthesis/synthesis.dtd'><speak>a</speak>")]
    public void Document_type_declarations_are_refused(string ssml)
    {
        var read = () => SsmlScripts.Read(SsmlScripts.Request(ssml));

        read.Should().Throw<SpeechMarkupException>().WithMessage("*document type declaration*Leave it out.");
    }

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(200_000, false)]
    public void Nesting_is_limited(int inside, bool fits)
    {
        string ssml = $"<speak>{string.Concat(Enumerable.Repeat("<w>", inside))}a{string.Concat(Enumerable.Repeat("</w>", inside))}</speak>";

        var read = () => SsmlScripts.Read(SsmlScripts.Request(ssml));

        if (fits) read().Should().Equal("a");
        else read.Should().Throw<SpeechMarkupException>().WithMessage("*nested deeper than 64*");
    }

    [Fact]
    public void Nesting_inside_what_is_not_spoken_is_limited()
    {
        var read = () => SsmlScripts.Read($"<sub alias='a'>{string.Concat(Enumerable.Repeat("<w>", 5000))}");

        read.Should().Throw<SpeechMarkupException>().WithMessage("*nested deeper than 64*");
    }

    [Fact]
    public void All_pauses_together_are_limited()
    {
        var read = () => SsmlScripts.Read("a" + string.Concat(Enumerable.Repeat("<break time='10s'/>", 61)));

        read.Should().Throw<SpeechMarkupException>().WithMessage("*at most 10 minutes*");
    }

    [Fact]
    public void Ten_megabytes_are_refused()
    {
        var read = () => SsmlScripts.Read(new string('a', 10 << 20));

        read.Should().Throw<SpeechMarkupException>().WithMessage("*at most 4194304 characters*");
    }

    [Theory]
    [InlineData("a ", "")]
    [InlineData("<s>a</s>", "")]
    [InlineData("a<break time='1ms'/>.", "")]
    [InlineData("<lang xml:lang='en'>a</lang>.b ", "")]
    [InlineData("a", "")]
    [InlineData("<say-as interpret-as='characters'>a</say-as>", "")]
    [InlineData(".", "a")]
    public void The_largest_documents_take_time_in_proportion(string repeated, string end)
    {
        long small = Cost(1 << 12), large = Cost(1 << 16);

        // Sixteen times the text allocates sixteen times the memory or less; anything that grew with the square would allocate 256 times as much.
        large.Should().BeLessThan(small * 32);

        long Cost(int length)
        {
            string content = string.Concat(Enumerable.Repeat(repeated, length / repeated.Length)) + end;
            try
            {
                SsmlScripts.Read(content);
            }
            catch (SpeechMarkupException)
            {
                // The first use compiles and fills caches; too many pauses cost what was read before.
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                SsmlScripts.Read(content);
            }
            catch (SpeechMarkupException)
            {
                // As above.
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Whatever_is_written_is_read_or_refused()
    {
        var random = new Random(11);
        string[] parts =
        [
            "<speak>", "</speak>", "<p>", "</p>", "<s>", "</s>", "<break/>", "<break time='1s'/>", "<break time='", "<sub alias='b'>", "</sub>", "<say-as interpret-as='ordinal'>", "<say-as interpret-as='digits'>",
            "</say-as>", "<lang xml:lang='de'>", "</lang>", "<voice name='Cili'>", "</voice>", "<prosody rate='2'>", "</prosody>", "a", "5", " ", ".", ",", "\n", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&", "'", "\0", "\uD83D",
            "<emphasis>", "</emphasis>", "<metadata>", "</metadata>",
        ];
        int accepted = 0;
        for (int round = 0; round < 20_000; round++)
        {
            string content = Document(random, parts);
            try
            {
                SsmlScripts.Read(SsmlScripts.Request(content));
                accepted++;
            }
            catch (SpeechMarkupException error)
            {
                error.Message.Should().NotContainAny("\n", "\0");
                (error.Detail ?? "").Should().NotContainAny("\n", "\0");
                error.Message.Length.Should().BeLessThan(600);
            }
        }

        accepted.Should().BeGreaterThan(1000);
    }

    // Half of them close what they open.
    private static string Document(Random random, string[] parts)
    {
        var text = new StringBuilder("<speak>");
        var open = new Stack<string>();
        bool sound = random.Next(2) == 0;
        for (int i = random.Next(25); i > 0; i--)
        {
            string part = parts[random.Next(parts.Length)];
            if (!sound)
            {
                text.Append(part);
                continue;
            }

            if (part.StartsWith("</", StringComparison.Ordinal) || part is "\0" or "&" or "\uD83D" or "<!--" or "<![CDATA[" or "]]>" or "<break time='") continue;
            text.Append(part);
            if (part[0] == '<' && !part.EndsWith("/>", StringComparison.Ordinal)) open.Push(part[1..].Split(' ', '>')[0]);
            if (open.Count > 0 && random.Next(3) == 0) text.Append($"</{open.Pop()}>");
        }

        while (open.Count > 0) text.Append($"</{open.Pop()}>");
        return text.Append("</speak>").ToString();
    }
}
