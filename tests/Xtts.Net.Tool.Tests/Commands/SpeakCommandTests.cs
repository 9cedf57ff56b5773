using Xtts.Net.Audio;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class SpeakCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Speaks_a_text_into_a_file()
    {
        var run = await SpeakAsync(input: null, "Jó napot!", "--voice", "Demo Magyar", "--seed", "7", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Demo Magyar").And.Contain("seed 7");
        WaveReader.Read(_folder.PathOf("a.wav")).Duration.TotalSeconds.Should().BeInRange(0.1, 20);
    }

    [Fact]
    public async Task Says_the_same_again_with_the_same_seed()
    {
        await SpeakAsync(input: null, "Jó napot!", "--voice", "Demo Magyar", "--seed", "7", "--out", _folder.PathOf("a.wav"));
        await SpeakAsync(input: null, "Jó napot!", "--voice", "Demo Magyar", "--seed", "7", "--out", _folder.PathOf("b.wav"));

        (await File.ReadAllBytesAsync(_folder.PathOf("a.wav"))).Should().Equal(await File.ReadAllBytesAsync(_folder.PathOf("b.wav")));
    }

    [Fact]
    public async Task Speaks_what_is_piped_in()
    {
        var run = await SpeakAsync("Jó napot!\n", "--clip", Models.Clip, "--greedy", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(0);
        _folder.Names.Should().Equal("a.wav");
    }

    [Fact]
    public async Task Speaks_with_a_voice_file()
    {
        await ToolRun.Of("clone", Models.Clip, "--model", Models.Demo, "--name", "Quiz", "--out", _folder.PathOf("quiz.safetensors"));

        var run = await SpeakAsync(input: null, "Jó napot!", "--voice", _folder.PathOf("quiz.safetensors"), "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("Quiz");
    }

    [Fact]
    public async Task Speaks_every_line_of_a_file_into_a_file_of_its_number()
    {
        await File.WriteAllTextAsync(_folder.PathOf("questions.txt"), "Egy.\r\n\r\nKettő.\n   \nHárom.");

        var run = await SpeakAsync(input: null, "--lines", _folder.PathOf("questions.txt"), "--voice", "Demo Magyar", "--out", _folder.PathOf("wavs"));

        run.ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.PathOf("wavs")).Select(Path.GetFileName).Order().Should().Equal("001.wav", "002.wav", "003.wav");
    }

    [Fact]
    public async Task Speaks_lines_that_are_piped_in()
    {
        var run = await SpeakAsync("Egy.\nKettő.\n", "--lines", "-", "--voice", "Demo Magyar", "--out", _folder.PathOf("wavs"));

        run.ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.PathOf("wavs")).Should().HaveCount(2);
    }

    [Fact]
    public async Task Speaks_SSML_with_its_pauses_and_voices()
    {
        string[] text = ["<speak>Jó<break time='2s'/> <voice name='Demo English'>napot!</voice></speak>", "--voice", "Demo Magyar", "--seed", "7"];

        var plain = await SpeakAsync(input: null, [.. text[..1].Select(ssml => ssml.Replace("<break time='2s'/>", "<break time='1ms'/>", StringComparison.Ordinal)), .. text[1..], "--ssml", "--out", _folder.PathOf("a.wav")]);
        var run = await SpeakAsync(input: null, [.. text, "--ssml", "--out", _folder.PathOf("b.wav")]);

        (plain.ExitCode, run.ExitCode).Should().Be((0, 0));
        (WaveReader.Read(_folder.PathOf("b.wav")).Frames - WaveReader.Read(_folder.PathOf("a.wav")).Frames).Should().Be(48_000 - 24);
    }

    [Fact]
    public async Task Tells_where_SSML_is_wrong()
    {
        var run = await SpeakAsync(input: null, "<speak>a & b</speak>", "--ssml", "--voice", "Demo Magyar", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("SSML, line 1, column").And.Contain("Found there:");
        _folder.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task Warns_on_the_error_stream_of_what_may_not_be_as_it_was_meant()
    {
        var run = await SpeakAsync(input: null, "<speak><emphasis>Jó</emphasis> napot!</speak>", "--ssml", "--voice", "Demo Magyar", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("warning SSML, line 1: <emphasis> is not supported");
        run.Output.Should().NotContain("warning");
    }

    [Fact]
    public async Task Says_words_as_a_lexicon_says()
    {
        await File.WriteAllTextAsync(_folder.PathOf("words.json"), "{\"hu\": {\"Xyz\": \"Jó napot\"}}");

        await SpeakAsync(input: null, "Jó napot!", "--voice", "Demo Magyar", "--seed", "7", "--out", _folder.PathOf("a.wav"));
        var run = await SpeakAsync(input: null, "Xyz!", "--lexicon", _folder.PathOf("words.json"), "--voice", "Demo Magyar", "--seed", "7", "--out", _folder.PathOf("b.wav"));

        run.ExitCode.Should().Be(0);
        (await File.ReadAllBytesAsync(_folder.PathOf("b.wav"))).Should().Equal(await File.ReadAllBytesAsync(_folder.PathOf("a.wav")));
    }

    [Fact]
    public async Task Tells_where_a_lexicon_is_wrong()
    {
        await File.WriteAllTextAsync(_folder.PathOf("words.json"), "{\"hu\": {\n\"Xyz\": 5}}");

        var run = await SpeakAsync(input: null, "Xyz!", "--lexicon", _folder.PathOf("words.json"), "--voice", "Demo Magyar", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("'words.json', line 2, character 8");
    }

    [Fact]
    public async Task Names_the_voices_that_there_are_when_one_is_not()
    {
        var run = await SpeakAsync(input: null, "Jó napot!", "--voice", "Nobody", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(64);
        run.Error.Should().Contain("'Nobody'").And.Contain("Demo English");
        _folder.Names.Should().BeEmpty();
    }

    [Fact]
    public async Task Names_the_languages_that_there_are_when_one_is_not()
    {
        var run = await ToolRun.Of("speak", "hello", "--model", Models.Demo, "--language", "xx", "--voice", "Demo English", "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("'xx'").And.Contain("hu");
    }

    [Fact]
    public async Task Refuses_a_voice_of_another_model()
    {
        await ToolRun.Of("clone", Models.Golden("audio/c_human_22k_mono.wav"), "--model", Models.Golden("ckpt/nano"), "--out", _folder.PathOf("nano.safetensors"));

        var run = await SpeakAsync(input: null, "Jó napot!", "--voice", _folder.PathOf("nano.safetensors"), "--out", _folder.PathOf("a.wav"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("Clone the voice again");
    }

    [Fact]
    public async Task Ends_with_130_when_it_is_cancelled_and_writes_nothing()
    {
        string[] arguments = ["speak", "Jó napot!", "--model", Models.Demo, "--language", "hu", "--voice", "Demo Magyar", "--out", _folder.PathOf("a.wav")];

        var run = await ToolRun.Of(arguments, input: null, new CancellationToken(canceled: true));

        run.ExitCode.Should().Be(130);
        run.Error.Should().Contain("Cancelled");
        _folder.Names.Should().BeEmpty();
    }

    private static Task<ToolRun> SpeakAsync(string? input, params string[] arguments) =>
        ToolRun.Of(["speak", .. arguments, "--model", Models.Demo, "--language", "hu"], input);
}
