using Xtts.Net.Backends;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Tests.Text;
using Xtts.Net.Text;
using Xtts.Net.Text.Tokenization;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Synthesis.Planning;

public sealed class SpeechPlannerTests
{
    private static readonly ModelSizes Sizes = new() { Width = 2, SpeakerEmbedding = 3 };
    private static readonly BpeTokenizer Tokenizer = TextGoldens.Tokenizer;
    private static readonly Voice Anna = new("Anna", new float[32 * 2], new float[3]);
    private static readonly Voice Bela = new("Béla", new float[32 * 2], new float[3]);

    [Fact]
    public void A_short_text_is_one_segment_framed_by_start_and_stop()
    {
        var segment = (PlannedSegment)Plan(Say("Hello, world!")).Single();

        segment.Ids.ToArray().Should().Equal([Tokenizer.StartId, .. Tokenizer.Encode("hello, world!", "en"), Tokenizer.StopId]);
        (segment.Index, segment.Text, segment.Cleaned, segment.Voice).Should().Be((0, "Hello, world!", "hello, world!", Anna));
    }

    [Fact]
    public void Segments_are_numbered_through_all_utterances_and_silences()
    {
        var plan = Plan(Say("One."), new Pause(TimeSpan.FromMilliseconds(500)), Say("Two.") with { Voice = Bela, Speed = 1.5 }, new Pause(TimeSpan.FromSeconds(1)), Say("Három.", "hu")).ToList();

        plan.OfType<PlannedSegment>().Select(segment => (segment.Index, segment.Text, segment.Voice.Name, segment.Speed))
            .Should().Equal((0, "One.", "Anna", 1), (1, "Two.", "Béla", 1.5), (2, "Három.", "Anna", 1));
        plan.OfType<PlannedSilence>().Select(silence => silence.Samples).Should().Equal(12000, 24000);
        plan.Select(part => part is PlannedSilence).Should().Equal(false, true, false, true, false);
    }

    [Theory]
    [InlineData(1, 0)]          // 100 ns, less than half a sample
    [InlineData(209, 1)]        // the first that is nearer to one sample
    [InlineData(10_000, 24)]
    [InlineData(864_000_000_000, 2_073_600_000)]
    public void A_pause_is_as_many_samples_as_come_nearest_to_its_length(long ticks, long samples)
    {
        var plan = Plan(Say("One."), new Pause(TimeSpan.FromTicks(ticks))).OfType<PlannedSilence>();

        plan.Sum(silence => silence.Samples).Should().Be(samples);
    }

    [Fact]
    public void What_says_nothing_is_left_out()
    {
        var plan = Plan(Say(" \" \" "), Say("One."), Say("\n")).Cast<PlannedSegment>();

        plan.Select(segment => (segment.Index, segment.Text)).Should().Equal((0, "One."));
    }

    [Fact]
    public void A_script_that_says_nothing_at_all_is_refused()
    {
        var act = () => Plan(Say(" \"\" "), new Pause(TimeSpan.Zero), Say("")).ToList();

        act.Should().Throw<EmptyTextException>();
    }

    [Fact]
    public void A_script_of_silence_alone_is_silence() => Plan(new Pause(TimeSpan.FromSeconds(2))).Should().Equal(new PlannedSilence(48000));

    [Fact]
    public void The_plan_is_made_as_it_is_asked_for()
    {
        var read = new List<string>();

        var first = Plan(Script(read)).First();

        first.Should().BeOfType<PlannedSegment>();
        read.Should().Equal("One.");

        static IEnumerable<ScriptPart> Script(List<string> read)
        {
            foreach (string text in (string[])["One.", "Two."])
            {
                read.Add(text);
                yield return Say(text);
            }
        }
    }

    [Theory]
    [InlineData(SplittingMode.Natural)]
    [InlineData(SplittingMode.Reference)]
    public void No_segment_has_more_ids_than_the_model_takes(SplittingMode splitting)
    {
        string text = $"{new string('7', 900)} {new string('x', 5000)}. {string.Concat(Enumerable.Repeat("3.14 %&@ ", 300))}";

        var plan = Plan([Say(text)], splitting).Cast<PlannedSegment>().ToList();

        plan.Count.Should().BeGreaterThan(20);
        plan.Should().OnlyContain(segment => segment.Ids.Length <= 403);
        string.Concat(plan.Select(segment => segment.Cleaned)).Count(letter => letter == 'x').Should().BeGreaterThanOrEqualTo(5000);
    }

    [Fact]
    public void A_text_that_is_not_to_be_split_and_too_long_is_refused()
    {
        var act = () => Plan([Say(string.Join(' ', Enumerable.Repeat('!', 201)))], SplittingMode.None).ToList();

        var refusal = act.Should().Throw<TextTooLongException>().Which;
        (refusal.Tokens, refusal.Limit).Should().Be((402, 401));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(20.5)]
    public void A_speed_that_is_none_is_refused(double speed) =>
        FluentActions.Invoking(() => Plan(Say("One.") with { Speed = speed }).ToList()).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_pause_that_is_less_than_nothing_is_refused() =>
        FluentActions.Invoking(() => Plan(Say("One."), new Pause(TimeSpan.FromTicks(-1))).ToList()).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void A_voice_of_another_model_is_refused() =>
        FluentActions.Invoking(() => Plan(Say("One.") with { Voice = new Voice("other", new float[7], new float[3]) }).ToList()).Should().Throw<VoiceMismatchException>();

    private static Utterance Say(string text, string language = "en") => new(text, LanguageTag.Parse(language), Anna, 1);

    private static IEnumerable<PlannedPart> Plan(params IEnumerable<ScriptPart> script) => Plan(script, SplittingMode.Natural);

    private static IEnumerable<PlannedPart> Plan(IEnumerable<ScriptPart> script, SplittingMode splitting) =>
        new SpeechPlanner(Sizes, Tokenizer, new VoiceAdmission(Sizes)).Plan(script, new SpeechRequest { Text = "", Voice = Anna, Language = "en", Splitting = splitting });
}
