using Xtts.Net.Synthesis;
using Xtts.Net.Text.Markup;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class MarkupTests : IClassFixture<TinyModel>
{
    private readonly XttsSynthesizer _xtts;

    public MarkupTests(TinyModel model) => _xtts = model.Synthesizer;

    [Fact]
    public async Task A_pause_is_silence_of_exactly_its_length()
    {
        var speech = await SpeakAsync("<speak><break time='100ms'/>One two.<break time='500ms'/> Three four.<break time='1.5s'/></speak>");

        speech.Segments.Select(segment => segment.Text).Should().Equal("One two.", "Three four.");
        var (first, second) = (speech.Segments[0], speech.Segments[1]);
        first.SampleOffset.Should().Be(2400);
        second.SampleOffset.Should().Be(2400 + first.SampleCount + 12_000);
        speech.Samples.Length.Should().Be((int)second.SampleOffset + second.SampleCount + 36_000);
        Silence(speech, 0, 2400);
        Silence(speech, (int)first.SampleOffset + first.SampleCount, 12_000);
        Silence(speech, (int)second.SampleOffset + second.SampleCount, 36_000);
    }

    [Fact]
    public async Task Silence_alone_can_be_asked_for()
    {
        var speech = await SpeakAsync("<speak><break time='1s'/></speak>");

        speech.Samples.Length.Should().Be(24_000);
        speech.Segments.Should().BeEmpty();
        Silence(speech, 0, 24_000);
    }

    [Fact]
    public async Task Each_part_sounds_as_it_does_alone_in_its_voice_language_and_speed()
    {
        var other = _xtts.BuiltInVoices.Values.First(voice => voice != Request("").Voice);

        var speech = await SpeakAsync($"<speak>One two. <voice name='{other.Name}' xml:lang='hu'><prosody rate='125%'>Három négy.</prosody></voice></speak>");

        var alone = await _xtts.SynthesizeAsync(Request("Három négy.") with { Markup = TextMarkup.None, Voice = other, Language = "hu", Speed = 1.25 });
        var part = speech.Segments[1];
        part.Codes.ToArray().Should().Equal(alone.Codes.ToArray());
        part.SampleCount.Should().Be(alone.Samples.Length);
    }

    [Fact]
    public async Task Nothing_to_say_is_refused() => await FluentActions.Awaiting(() => SpeakAsync("<speak><s> </s>…<metadata>a</metadata></speak>")).Should().ThrowAsync<EmptyTextException>();

    [Fact]
    public async Task Pronunciations_of_the_request_win_over_those_of_the_model()
    {
        await using var xtts = await XttsSynthesizer.LoadAsync(TinyModel.Folder, x =>
        {
            x.UseOnnxRuntime();
            x.Lexicon = [new("Xtts", "one"), new("Onnx", "two")];
        });

        var speech = await xtts.SynthesizeAsync(Request("Xtts and Onnx.") with { Markup = TextMarkup.None, Lexicon = [new("Onnx", "three") { Language = "en" }, new("and", "four") { Language = "hu" }] });

        speech.Segments.Should().ContainSingle().Which.CleanedText.Should().Be("one and three.");
    }

    private static void Silence(Speech speech, int start, int count) => speech.Samples.Span.Slice(start, count).IndexOfAnyExcept(0f).Should().Be(-1);

    private Task<Speech> SpeakAsync(string ssml) => _xtts.SynthesizeAsync(Request(ssml));

    private SpeechRequest Request(string text) =>
        new() { Text = text, Markup = TextMarkup.Ssml, Voice = _xtts.BuiltInVoices["Anna Teszt"], Language = "en", Generation = new() { Greedy = true, MaxCodes = 12 } };
}
