using Xtts.Net.Text;
using Xtts.Net.Text.Splitting.Natural;

namespace Xtts.Net.Tests.Text.Splitting;

public sealed class NaturalSplitterTests
{
    [Theory]
    [InlineData("hu", 100, "Dr. Kovács János a XIX. században született, kb. 1848. március 15-én. Az 1. kérdés: „Hova mész? Miért?” kérdezte Éva (aki 20 000 Ft-ot kapott).", "Dr. Kovács János a XIX. században született, kb. 1848. március 15-én.|Az 1. kérdés: „Hova mész? Miért?” kérdezte Éva (aki 20 000 Ft-ot kapott).")]
    [InlineData("hu", 50, "– Haza – felelte halkan. Helyes válasz: 15. A következő nehezebb!", "– Haza – felelte halkan.|Helyes válasz: 15. A következő nehezebb!")]
    [InlineData("hu", 62, "Lásd: www.example.com. Aztán 10:30-kor, ill. 3,5% kamattal… „Nagyon jó!” (Ez 5 pont.) Vége.", "Lásd: www.example.com.|Aztán 10:30-kor, ill. 3,5% kamattal…|„Nagyon jó!” (Ez 5 pont.) Vége.")]
    [InlineData("de", 56, "Der 2. Weltkrieg endete im Mai 1945. Er sagte: „Das ist gut. Sehr gut.“ Dann ging er.", "Der 2. Weltkrieg endete im Mai 1945.|Er sagte: „Das ist gut. Sehr gut.“ Dann ging er.")]
    [InlineData("en", 60, "Mr. Smith met Dr. Brown at St. Mary's. He said: \"Hello there. How are you?\" and left.", "Mr. Smith met Dr. Brown at St. Mary's.|He said: \"Hello there. How are you?\" and left.")]
    [InlineData("en", 72, "On March 15, 2024 it rained. It costs $1,000.50 or 20 km. Yes! No?", "On March 15, 2024 it rained.|It costs $1,000.50 or 20 km. Yes! No?")]
    [InlineData("fr", 40, "« Bonjour. Ça va ? » dit-il. Oui ! Et toi ? C'est tout.", "« Bonjour. Ça va ? » dit-il.|Oui ! Et toi ? C'est tout.")]
    [InlineData("es", 30, "¿Cómo está? ¡Muy bien! Llegó el Sr. López. ¿Y usted?", "¿Cómo está? ¡Muy bien!|Llegó el Sr. López. ¿Y usted?")]
    [InlineData("ru", 30, "Он жил в XIX в. и умер. Потом пришли другие.", "Он жил в XIX в. и умер.|Потом пришли другие.")]
    [InlineData("ar", 30, "قال د. أحمد هذا الكلام. ثم ذهب؟ نعم ذهب.", "قال د. أحمد هذا الكلام.|ثم ذهب؟ نعم ذهب.")]
    [InlineData("hi", 24, "यह अच्छा है। क्या वह आया? हाँ।", "यह अच्छा है।|क्या वह आया? हाँ।")]
    [InlineData("zh", 26, "你好。今天是2024年3月15日，我们去北京。“好的。走吧！”他说。", "你好。今天是2024年3月15日，|我们去北京。“好的。走吧！”他说。")]
    [InlineData("ja", 16, "今日は3.5度です。「はい。そうです」と言った。", "今日は3.5度です。|「はい。そうです」と言った。")]
    public void Cuts_between_sentences_and_keeps_together_what_belongs_together(string language, int limit, string text, string segments) =>
        Split(language, text, limit).Should().Equal(segments.Split('|'));

    [Theory]
    [InlineData("en", 30, "no capitals here. just talk. it goes on and on, you know, like this.", "no capitals here. just talk.|it goes on and on,|you know, like this.")]
    [InlineData("en", 24, "We walked along the river, then we came back home", "We walked along|the river,|then we came back home")]
    [InlineData("en", 20, "one two three four five six seven", "one two three four|five six seven")]
    [InlineData("en", 45, "the number 20 000 000 is", "the number|20 000 000 is")]
    public void A_sentence_that_is_too_long_is_cut_at_clauses_then_at_words(string language, int limit, string text, string segments) =>
        Split(language, text, limit).Should().Equal(segments.Split('|'));

    [Fact]
    public void A_word_longer_than_a_segment_is_cut_into_parts_of_like_length()
    {
        var segments = Split("en", new string('x', 5000) + ".", 250);

        string.Concat(segments).Should().Be(new string('x', 5000) + ".");
        segments.Should().OnlyContain(segment => segment.Length >= 120 && segment.Length <= 250);
    }

    [Fact]
    public void Graphemes_stay_whole_inside_a_word_that_is_cut()
    {
        string family = "👨‍👩‍👧‍👦", flag = "🇭🇺";

        var segments = Split("en", string.Concat(Enumerable.Repeat(family + flag, 40)), 50);

        segments.Should().HaveCountGreaterThan(5).And.OnlyContain(segment => (segment.StartsWith(family) || segment.StartsWith(flag)) && (segment.EndsWith(family) || segment.EndsWith(flag)));
    }

    [Fact]
    public void Segments_are_of_like_length()
    {
        string sentence = "This sentence has fifty characters, give or take. ";

        var segments = Split("en", string.Concat(Enumerable.Repeat(sentence, 7)), 250);

        segments.Select(segment => segment.Length).Should().Equal(199, 149);
    }

    [Fact]
    public void A_short_rest_is_not_left_alone()
    {
        string text = "The first sentence of the text is rather long, about sixty. The second one is also long, just about as long as it. And so it ends.";

        Split("en", text, 120).Should().Equal("The first sentence of the text is rather long, about sixty.", "The second one is also long, just about as long as it. And so it ends.");
    }

    [Fact]
    public void A_heading_is_spoken_by_itself_and_a_short_paragraph_with_another()
    {
        string text = "This was the last sentence of the first chapter.\n\nChapter two\n\n– Yes.\r\n\r\n– No. It was late, and nobody answered.";

        Split("en", text, 250).Should().Equal("This was the last sentence of the first chapter.", "Chapter two", "– Yes.\r\n\r\n– No. It was late, and nobody answered.");
    }

    [Fact]
    public void Digits_count_as_the_words_that_they_become()
    {
        var segments = Split("en", string.Join(' ', Enumerable.Repeat("The code is 1234567890.", 10)), 250);

        segments.Should().OnlyContain(segment => segment.Length <= 95);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n\t\u00a0 ")]
    public void A_text_without_a_word_is_one_empty_segment(string text) => Split("en", text, 250).Should().Equal("");

    [Fact]
    public void Without_a_limit_a_text_stays_whole() => new NaturalSplitter().Split(" One.\n\nTwo. ", LanguageTag.Parse("en"), null).Should().Equal("One.\n\nTwo.");

    [Fact]
    public void A_limit_below_one_is_refused() => FluentActions.Invoking(() => Split("en", "One.", 0)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_long_text_is_read_no_further_than_needed()
    {
        string text = string.Concat(Enumerable.Repeat("This is a sentence. ", 500_000));
        long before = GC.GetAllocatedBytesForCurrentThread();

        string first = new NaturalSplitter().Split(text, LanguageTag.Parse("en"), 250).First();

        first.Length.Should().BeInRange(100, 250);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(1 << 20);
    }

    private static string[] Split(string language, string text, int limit) => [.. new NaturalSplitter().Split(text, LanguageTag.Parse(language), limit)];
}
