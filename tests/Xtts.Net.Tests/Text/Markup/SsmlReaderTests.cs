using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Tests.Text.Markup;

public sealed class SsmlReaderTests
{
    [Fact]
    public void Plain_text_is_plain_text_unless_SSML_is_asked_for()
    {
        var script = SsmlScripts.Read(SsmlScripts.Request("a <b>c</b> &amp; d") with { Markup = TextMarkup.None });

        script.Should().Equal("a <b>c</b> &amp; d");
    }

    [Theory]
    [InlineData("Szia!")]
    [InlineData("\n  Szia!\n\t", "Szia!")]
    [InlineData("a\n  b\u00A0c", "a b c")]
    [InlineData("a &amp; b &lt;c&gt; &#337;&#x151;", "a & b <c> őő")]
    [InlineData("a<!-- b --><?c d?><![CDATA[ <e> ]]>f", "a <e> f")]
    [InlineData("🦊 \U0001D400", "🦊 \U0001D400")]
    public void Text_is_what_XML_says(string content, string? text = null) => SsmlScripts.Read(content).Should().Equal(text ?? content);

    [Fact]
    public void A_whole_document_is_read()
    {
        const string Document =
            """

              <?xml version="1.0" encoding="UTF-16"?>
              <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="hu-HU">
                <metadata><x>not this</x></metadata>
                <p>
                  <s>Első mondat.</s>
                  <s>Második <sub alias="mondat">m.</sub></s>
                </p>
                <break time="1.5s"/>
                <voice name="narrator">Béla <lang xml:lang="en-US">speaks</lang>, <prosody rate="fast">gyorsan</prosody>.</voice>
              </speak>
            """;

        SsmlScripts.Read(SsmlScripts.Request(Document)).Should().Equal("Első mondat.", "Második mondat", "1500 ms", "[Béla] Béla", "[en Béla] speaks,", "[Béla 1.25] gyorsan.");
    }

    [Theory]
    [InlineData("<break time='500ms'/>", 500)]
    [InlineData("<break time='1.5s'/>", 1500)]
    [InlineData("<break time=' +.25S '/>", 250)]
    [InlineData("<break time='10s'/>", 10000)]
    [InlineData("<break/>", 500)]
    [InlineData("<break strength='x-weak'/>", 100)]
    [InlineData("<break strength='weak'/>", 250)]
    [InlineData("<break strength='medium'/>", 500)]
    [InlineData("<break strength='strong'/>", 1000)]
    [InlineData("<break strength='x-strong'/>", 1500)]
    [InlineData("<break strength='strong' time='1ms'/>", 1)]
    [InlineData("<break time='1s'/> <break time='2s'/><break/>", 3500)]
    public void A_break_is_silence(string markup, int milliseconds) => SsmlScripts.Read($"a {markup} b").Should().Equal("a", $"{milliseconds} ms", "b");

    [Theory]
    [InlineData("<break strength='none'/>")]
    [InlineData("<break time='0s'/>")]
    public void A_break_without_length_leaves_the_sentence_whole(string markup) => SsmlScripts.Read($"a {markup} b").Should().Equal("a b");

    [Fact]
    public void Silence_alone_is_a_script() => SsmlScripts.Read("<break time='2s'/>").Should().Equal("2000 ms");

    [Theory]
    [InlineData("a <sub alias='béta gamma'>b</sub>-ben c", "a béta gamma-ben c")]
    [InlineData("a <sub alias='b'>x <say-as interpret-as='cardinal'>5</say-as><break/></sub> c", "a b c")]
    [InlineData("a<sub alias=' '>x</sub>b", "ab")]
    [InlineData("<sub alias='béta'>b</sub>", "béta")]
    [InlineData("az <say-as interpret-as='ordinal'>5</say-as> nap", "az ötödik nap")]
    [InlineData("x<say-as interpret-as='cardinal'>5</say-as>x", "x öt x")]
    [InlineData("(<say-as interpret-as='cardinal'>5</say-as>)", "(öt)")]
    [InlineData("<say-as interpret-as='cardinal'> 1<emphasis>5</emphasis> </say-as>", "tizenöt")]
    [InlineData("<say-as interpret-as='characters'>BKV1</say-as>", "bé ká vé egy")]
    [InlineData("<say-as interpret-as='date'>2024-11-05</say-as>", "kétezer-huszonnégy november ötödike")]
    [InlineData("<say-as interpret-as='date' format='dm'>5.11.</say-as>", "november ötödike")]
    [InlineData("<say-as interpret-as='date' format='dm'>11.35.</say-as>", "11.35.")]
    [InlineData("<say-as interpret-as='time'>10:30</say-as>", "tíz óra harminc")]
    [InlineData("<say-as interpret-as='time'>soon</say-as>", "soon")]
    [InlineData("a <w>b</w> <lang xml:lang='hu-HU'>c</lang> <prosody rate='100%'>d</prosody>", "a b c d")]
    public void Inline_markup_leaves_the_sentence_whole(string content, string text) => SsmlScripts.Read(content).Should().Equal(text);

    [Theory]
    [InlineData("a<p>b</p>c<s>d</s><s>e</s>", "a|b|c|d|e")]
    [InlineData("<p>a<s>b</s> c</p>", "a|b|c")]
    [InlineData("<s>a</s>, b", "a|, b")]
    public void Sentences_and_paragraphs_are_utterances_of_their_own(string content, string script) => SsmlScripts.Read(content).Should().Equal(script.Split('|'));

    [Theory]
    [InlineData("Azt mondta: «<lang xml:lang='en'>Hello</lang>», és elment.", "Azt mondta: «|[en] Hello»,|és elment.")]
    [InlineData("<lang xml:lang='en'>Hello</lang>!", "[en] Hello!")]
    [InlineData("<lang xml:lang='en'>Hello</lang> !", "[en] Hello")]
    [InlineData("Hello <break/>, world", "Hello,|500 ms|world")]
    [InlineData("a<break/>.....................b", "a........|500 ms|.............b")]
    [InlineData("<lang xml:lang='en'>50</lang>% ", "[en] 50|%")]
    [InlineData("<lang xml:lang='en'>...</lang> -- ", "")]
    public void Punctuation_stays_with_the_words_before_it(string content, string script) => SsmlScripts.Read(content).Should().Equal(script.Split('|', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("<voice name='narrator'>a</voice>", "[Béla] a")]
    [InlineData("<voice name=' Cili '>a</voice>", "[Cecília] a")]
    [InlineData("<voice name='CILI'>a</voice>", "[Cecília] a")]
    [InlineData("<voice name='Ana Florence'>a</voice>", "[Ana Florence] a")]
    [InlineData("<voice name='Cili'>a<voice name='anna'>b</voice>c</voice>d", "[Cecília] a|b|[Cecília] c|d")]
    [InlineData("<voice gender='female' name='Cili' xml:lang='de'>a</voice>", "[de Cecília] a")]
    [InlineData("<voice gender='female'>a</voice>", "a")]
    public void A_voice_is_found_by_its_name(string content, string script) => SsmlScripts.Read(content).Should().Equal(script.Split('|'));

    [Theory]
    [InlineData("x-slow", 0.5)]
    [InlineData("slow", 0.75)]
    [InlineData("medium", 1)]
    [InlineData("default", 1)]
    [InlineData("fast", 1.25)]
    [InlineData("x-fast", 1.5)]
    [InlineData("1.5", 1.5)]
    [InlineData("150%", 1.5)]
    [InlineData("+50%", 1.5)]
    [InlineData("-50%", 0.5)]
    [InlineData(" 0.5 ", 0.5)]
    public void A_rate_multiplies_the_speed(string rate, double factor)
    {
        var request = SsmlScripts.Request($"<speak><prosody rate='{rate}'>a <prosody rate='0.5'>b</prosody></prosody></speak>") with { Speed = 1.2 };

        var speeds = SsmlScripts.Parts(request).Cast<Xtts.Net.Synthesis.Scripts.Utterance>().Select(utterance => utterance.Speed);

        speeds.Should().SatisfyRespectively(speed => speed.Should().BeApproximately(1.2 * factor, 1e-12), speed => speed.Should().BeApproximately(0.6 * factor, 1e-12));
    }

    [Fact]
    public void The_language_of_the_document_wins_over_that_of_the_request()
    {
        var script = SsmlScripts.Read(SsmlScripts.Request("<speak xml:lang='en-GB'>a <p xml:lang='zh-CN'>b</p><s xml:lang=''>c</s></speak>"));

        script.Should().Equal("[en] a", "[zh] b", "[en] c");
    }

    [Fact]
    public void What_is_not_supported_is_spoken_and_reported_once()
    {
        var log = new LogLines();
        var request = SsmlScripts.Request(
            """
            <speak xmlns:mstts="http://www.w3.org/2001/mstts"><emphasis>a</emphasis> <emphasis level="strong">b</emphasis><audio src="file:///etc/passwd"><desc>x</desc>c</audio>
            <mstts:break time="bad"/><secret/><mark name="m"/><prosody pitch="high" rate="1">d</prosody> <phoneme alphabet="ipa" ph="x">e</phoneme> <voice age="6">f</voice></speak>
            """);

        var script = SsmlScripts.Parts(request, log);

        script.Should().ContainSingle().Which.Should().BeOfType<Xtts.Net.Synthesis.Scripts.Utterance>().Which.Text.Should().Be("a bc d e f");
        log.Lines.Should().Equal(
            new[] { (1, "<emphasis>"), (1, "<audio>"), (2, "an element that SSML 1.1 does not have"), (2, "<mark>"), (2, "the pitch of <prosody>"), (2, "<phoneme>"), (2, "<voice> without a name") }
                .Select(line => $"SSML, line {line.Item1}: {line.Item2} is not supported; what it contains is spoken"));
    }

    [Theory]
    [InlineData("Xtts, <sub alias='Xtts'>x</sub>, Xtts<say-as interpret-as='cardinal'>5</say-as>", "iksz, Xtts, iksz öt")]
    [InlineData("New <emphasis>York</emphasis> és New <sub alias='York'>Y</sub>", "nyú jork és New York")]
    [InlineData("New <lang xml:lang='en'>York</lang>", "New|[en] York")]
    public void A_lexicon_is_used_but_for_what_the_markup_says_itself(string content, string script)
    {
        PronunciationLexicon lexicon = [new("Xtts", "iksz"), new("New York", "nyú jork"), new("5", "baj"), new("öt", "baj")];

        var read = SsmlScripts.Read(SsmlScripts.Request($"<speak>{content}</speak>") with { Lexicon = lexicon });

        read.Should().Equal(script.Split('|'));
    }

    [Fact]
    public void A_lexicon_is_used_in_the_language_of_the_words()
    {
        PronunciationLexicon lexicon = [new("Xtts", "iksz") { Language = "hu" }, new("Xtts", "ex") { Language = "en" }];

        var read = SsmlScripts.Read(SsmlScripts.Request("<speak>Xtts <lang xml:lang='en'>Xtts</lang></speak>") with { Lexicon = lexicon });

        read.Should().Equal("iksz", "[en] ex");
    }
}
