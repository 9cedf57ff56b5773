using Xtts.Net.Generation;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class SpeakingTests : IClassFixture<TinyModel>
{
    private static readonly string[] OneClip = ["a_human_16k_mono.wav"];
    private static readonly string[] ThreeClips = ["a_human_16k_mono.wav", "b_human_44k_stereo.wav", "c_human_22k_mono.wav"];

    private readonly XttsSynthesizer _xtts;

    public SpeakingTests(TinyModel model) => _xtts = model.Synthesizer;

    [Theory]
    [InlineData("e2e_en1", "One two three four five.", "en", 1, 1.0)]
    [InlineData("e2e_hu_speed1p25", "Egy kutya alszik a kertben.", "hu", 3, 1.25)]
    public async Task Speaks_what_the_reference_speaks(string run, string text, string language, int clips, double speed)
    {
        var recorded = GoldenFolder.OfRepository.Tensors($"stages/{run}.safetensors");
        var voice = await _xtts.CloneVoiceAsync([.. (clips == 1 ? OneClip : ThreeClips).Select(TinyModel.Clip)]);

        var speech = await _xtts.SynthesizeAsync(new SpeechRequest { Text = text, Voice = voice, Language = language, Speed = speed, Splitting = SplittingMode.Reference, Normalization = NormalizationMode.Reference, Generation = new() { Greedy = true } });

        FloatComparison.MaxAbsoluteError(voice.Conditioning.Span, recorded["gpt_cond_latent"].Values).Should().BeLessThan(1e-4);
        FloatComparison.MaxAbsoluteError(voice.SpeakerEmbedding.Span, recorded["speaker_embedding"].Values).Should().BeLessThan(1e-5);
        FloatComparison.MaxAbsoluteError(speech.Samples.Span, recorded["wav"].Values).Should().BeLessThan(1e-4);
    }

    [Fact]
    public async Task The_same_seed_says_the_same_and_tells_it()
    {
        var voice = BuiltIn();

        var first = await _xtts.SynthesizeAsync(Request(voice) with { Generation = new() { MaxCodes = 20 } });
        var second = await _xtts.SynthesizeAsync(Request(voice) with { Generation = new() { MaxCodes = 20, Seed = first.Seed } });

        second.Codes.ToArray().Should().Equal(first.Codes.ToArray());
        second.Samples.ToArray().Should().Equal(first.Samples.ToArray());
    }

    [Fact]
    public async Task Two_requests_at_once_say_what_each_says_alone()
    {
        var voice = BuiltIn();
        var requests = Enumerable.Range(1, 4).Select(seed => Request(voice) with { Generation = new() { Seed = (ulong)seed, MaxCodes = 30 } }).ToArray();
        var alone = new List<int[]>();
        foreach (var request in requests) alone.Add((await _xtts.SynthesizeAsync(request)).Codes.ToArray());

        var together = await Task.WhenAll(requests.Select(request => _xtts.SynthesizeAsync(request)));

        together.Select(speech => speech.Codes.ToArray()).Should().BeEquivalentTo(alone, options => options.WithStrictOrdering());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    [InlineData("\"\"")]
    public async Task Refuses_a_text_that_says_nothing(string text)
    {
        var act = () => _xtts.SpeakAsync(text, BuiltIn(), "en");

        await act.Should().ThrowAsync<EmptyTextException>();
    }

    [Fact]
    public async Task Takes_a_text_of_401_tokens()
    {
        string text = Marks(200) + "ß"; // the tag, 200 marks with 199 spaces between, one letter

        var speech = await _xtts.SynthesizeAsync(Request(BuiltIn()) with { Text = text, Splitting = SplittingMode.None, Generation = new() { MaxCodes = 1 } });

        speech.Codes.Length.Should().Be(1);
    }

    [Fact]
    public async Task Refuses_a_text_of_402_tokens_that_is_not_to_be_split_and_says_both_numbers()
    {
        var act = () => _xtts.SynthesizeAsync(Request(BuiltIn()) with { Text = Marks(201), Splitting = SplittingMode.None }); // the tag, 201 marks with 200 spaces between

        var refusal = (await act.Should().ThrowAsync<TextTooLongException>()).Which;
        (refusal.Tokens, refusal.Limit).Should().Be((402, 401));
    }

    [Fact]
    public async Task A_long_text_is_its_segments_one_after_another()
    {
        string[] sentences = [.. Enumerable.Range(1, 9).Select(number => $"Sentence number {number} of this text has a few more words.")];
        var request = Request(BuiltIn()) with { Text = string.Join(' ', sentences), Generation = new() { Greedy = true, MaxCodes = 12 } };

        var speech = await _xtts.SynthesizeAsync(request);

        speech.Segments.Length.Should().BeInRange(3, 8);
        string.Join(' ', speech.Segments.Select(segment => segment.Text)).Should().Be(request.Text);
        speech.Segments.Sum(segment => segment.SampleCount).Should().Be(speech.Samples.Length);
        foreach (var segment in speech.Segments)
        {
            var alone = await _xtts.SynthesizeAsync(request with { Text = segment.Text });
            segment.Codes.ToArray().Should().Equal(alone.Codes.ToArray());
            FloatComparison.MaxAbsoluteError(speech.Samples.Slice((int)segment.SampleOffset, segment.SampleCount).Span, alone.Samples.Span).Should().BeLessThan(1e-6);
        }
    }

    [Fact]
    public async Task The_first_segment_draws_as_a_request_of_its_own_and_the_next_differently()
    {
        string sentence = "A sentence that is said twice, and that is long enough not to share its segment with another one like itself; it goes on and on until nothing else fits.";
        var request = Request(BuiltIn()) with { Text = sentence, Generation = new() { Seed = 7, MaxCodes = 20 } };

        var alone = await _xtts.SynthesizeAsync(request);
        var twice = await _xtts.SynthesizeAsync(request with { Text = $"{sentence} {sentence}" });

        twice.Segments.Should().HaveCount(2);
        twice.Segments[0].Codes.ToArray().Should().Equal(alone.Codes.ToArray());
        twice.Segments[1].Codes.ToArray().Should().NotEqual(alone.Codes.ToArray());
    }

    [Fact]
    public async Task Refuses_a_language_it_does_not_know_and_lists_those_it_knows()
    {
        var act = () => _xtts.SpeakAsync("hello", BuiltIn(), "eo");

        (await act.Should().ThrowAsync<UnknownLanguageException>()).WithMessage("*'eo'*hu*");
    }

    [Fact]
    public async Task A_region_is_dropped_from_the_language()
    {
        var act = () => _xtts.SynthesizeAsync(Request(BuiltIn()) with { Language = "en-GB", Generation = new() { MaxCodes = 1 } });

        await act.Should().NotThrowAsync();
    }

    [Fact]
    public async Task Refuses_a_voice_of_another_model()
    {
        var act = () => _xtts.SpeakAsync("hello", new Voice("other", new float[32 * 1024], new float[512]), "en");

        (await act.Should().ThrowAsync<VoiceMismatchException>()).WithMessage("*'other'*");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(21)]
    public async Task Refuses_a_speed_that_is_none(double speed)
    {
        var act = () => _xtts.SynthesizeAsync(Request(BuiltIn()) with { Speed = speed });

        await act.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task A_cancelled_request_ends_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        var act = () => _xtts.SynthesizeAsync(Request(BuiltIn()), cancellation.Token);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_request_cancelled_while_it_runs_leaves_the_model_ready()
    {
        using var cancellation = new CancellationTokenSource();
        var request = Request(BuiltIn()) with { Generation = new() { Greedy = true, MaxCodes = 2 } };
        var running = _xtts.SynthesizeAsync(Request(BuiltIn()) with { Text = Marks(150), Generation = new() { Greedy = true } }, cancellation.Token);

        await cancellation.CancelAsync();
        var after = await _xtts.SynthesizeAsync(request);

        await FluentActions.Awaiting(() => running).Should().ThrowAsync<OperationCanceledException>();
        after.Codes.Length.Should().BeInRange(1, 2);
    }

    [Fact]
    public async Task Writes_a_wave_of_the_length_it_tells()
    {
        string path = Path.Combine(Path.GetTempPath(), $"xtts {Guid.NewGuid():N}+árvíztűrő.wav");
        try
        {
            var speech = await _xtts.SpeakToFileAsync("hello world!", BuiltIn(), "en", path);

            var clip = Audio.WaveReader.Read(path);
            clip.SampleRate.Should().Be(24000);
            clip.Frames.Should().Be(speech.Samples.Length);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Refuses_clips_that_are_too_short()
    {
        var act = () => _xtts.CloneVoiceAsync([TinyModel.Clip("e_tooshort_22k_mono.wav")]);

        (await act.Should().ThrowAsync<ReferenceAudioException>()).WithMessage("*0.33*");
    }

    [Fact]
    public async Task A_voice_from_streams_equals_the_voice_from_files()
    {
        string clip = TinyModel.Clip(OneClip[0]);
        var fromFile = await _xtts.CloneVoiceAsync([clip]);

        await using var stream = File.OpenRead(clip);
        var fromStream = await _xtts.CloneVoiceFromStreamsAsync([stream]);

        fromStream.Conditioning.ToArray().Should().Equal(fromFile.Conditioning.ToArray());
        fromStream.SpeakerEmbedding.ToArray().Should().Equal(fromFile.SpeakerEmbedding.ToArray());
    }

    [Fact]
    public async Task Needs_at_least_one_clip()
    {
        var act = () => _xtts.CloneVoiceAsync([]);

        await act.Should().ThrowAsync<ArgumentException>();
    }

    private static string Marks(int count) => string.Join(' ', Enumerable.Repeat('!', count));

    private static SpeechRequest Request(Voice voice) => new() { Text = "hello world!", Voice = voice, Language = "en" };

    private Voice BuiltIn() => _xtts.BuiltInVoices["Anna Teszt"];
}
