using Xtts.Net.Text;
using Xtts.Net.Text.Splitting.Sentences;

namespace Xtts.Net.Tests.Text.Splitting;

public sealed class SentenceBreakerTests
{
    [Theory]
    [InlineData("Mr. Smith met Dr. Brown, e.g. at 5p.m. in D.C. today. Then he left.", "Mr. Smith met Dr. Brown, e.g. at 5p.m. in D.C. today.|Then he left.")]
    [InlineData("(Mr. Smith, Co.) came.Then \"Jr.\" left.", "(Mr. Smith, Co.) came.|Then \"Jr.\" left.")]
    [InlineData("See www.Example.com/Page.Html or mail john.Doe@mail.com now. Done", "See www.Example.com/Page.Html or mail john.Doe@mail.com now.|Done")]
    [InlineData("Wait... what? No!! Yes?! Well… fine.", "Wait... what?|No!!|Yes?!|Well… fine.")]
    [InlineData("It was 3.5 or 3. Maybe 20€. Or 5%. Or 25°C. Or C. And AB. end", "It was 3.5 or 3.|Maybe 20€. Or 5%.|Or 25°C.|Or C. And AB.|end")]
    [InlineData("It is 10m. And 10km. And 5 kg. Yes", "It is 10m. And 10km.|And 5 kg.|Yes")]
    [InlineData("vitamin-e. is good. I know thats. so. yes", "vitamin-e. is good.|I know thats. so.|yes")]
    [InlineData("Go! 'Cause I say so! 'No' is wrong.", "Go!|'Cause I say so! '|No' is wrong.")]
    [InlineData("Hi! :D You! :) Bye", "Hi!|:D You! :)|Bye")]
    [InlineData("One.\nTwo.  Three. ", "One.|\nTwo.| Three.")]
    [InlineData("Hello!😀Next one. 😀 Then", "Hello!😀Next one.|😀 Then")]
    public void English_rules_hold(string text, string sentences) => Sentences("en", text).Should().Equal(sentences.Split('|'));

    [Theory]
    [InlineData("es", "Vive en EE. UU. con el Sr. López. ¿Cómo está?", "Vive en EE. UU. con el Sr. López. ¿|Cómo está?")]
    [InlineData("es", "Son las 3:30 p.ej. o las cinco. Bien", "Son las 3:30 p.ej. o las cinco.|Bien")]
    [InlineData("ar", "قال د. أحمد هذا. ثم ذهب؟ نعم", "قال د. أحمد هذا.|ثم ذهب؟|نعم")]
    [InlineData("hi", "यह अच्छा है। क्या? हाँ।", "यह अच्छा है।|क्या?|हाँ।")]
    [InlineData("zh", "你好。3.5元！“好”。再见", "你好。|3.|5元！“|好”。|再见")]
    [InlineData("ja", "3.5円です。「はい」。次", "3.5円です。「|はい」。|次")]
    [InlineData("hu", "Az 1. kérdés: „Jó.” (Ez 5 pont.) Igen.", "Az 1.|kérdés: „Jó.” (|Ez 5 pont.)|Igen.")]
    [InlineData("de", "Er kam z.B. am 3. Juni.Dann ging er.", "Er kam z.B. am 3.|Juni.|Dann ging er.")]
    public void Every_language_has_its_rules(string language, string text, string sentences) => Sentences(language, text).Should().Equal(sentences.Split('|'));

    [Theory]
    [InlineData("܀")]
    [InlineData("𑁇")]
    [InlineData("।")]
    public void Marks_of_any_script_end_a_sentence(string mark) => Sentences("en", $"one {mark} two").Should().Equal($"one {mark}", "two");

    [Fact]
    public void An_empty_text_has_no_sentence() => Sentences("en", "").Should().BeEmpty();

    private static string[] Sentences(string language, string text) => [.. new SentenceBreaker(SentenceRules.Of(LanguageTag.Parse(language))).Break(text).Select(range => text[range])];
}
