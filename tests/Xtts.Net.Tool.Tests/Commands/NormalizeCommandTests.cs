using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class NormalizeCommandTests
{
    private static readonly string Vocabulary = Models.Golden("text/vocab-small.json");

    [Fact]
    public async Task Shows_a_text_in_words_and_says_that_tokens_need_a_vocabulary()
    {
        var run = await ToolRun.Of("normalize", "Mr. Smith has 3 dogs.", "--language", "en");

        run.ExitCode.Should().Be(0);
        run.Lines.Should().Equal("Cleaned       mister smith has three dogs.");
        run.Error.Should().Contain("--vocab");
    }

    [Fact]
    public async Task Says_words_as_a_lexicon_says()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("words.json"), "{\"hu\": {\"Xtts\": \"iksz té té esz\"}}");

        var run = await ToolRun.Of("normalize", "Az Xtts-ben 3 szó.", "--language", "hu", "--lexicon", folder.PathOf("words.json"));

        run.Lines.Should().Equal("Cleaned       az iksz té té esz-ben három szó.");
    }

    [Fact]
    public async Task Shows_the_tokens_of_a_vocabulary()
    {
        var run = await ToolRun.Of("normalize", "One.", "--language", "en", "--vocab", Vocabulary);

        run.Error.Should().BeEmpty();
        run.Lines.Should().HaveCount(2).And.ContainSingle(line => line.StartsWith("Tokens        "));
    }

    [Fact]
    public async Task Finds_the_vocabulary_of_a_model()
    {
        var byFolder = await ToolRun.Of("normalize", "Jó napot!", "--language", "hu", "--model", Models.Demo);
        var byFile = await ToolRun.Of("normalize", "Jó napot!", "--language", "hu", "--model", Path.Combine(Models.Demo, "model.pth"));

        byFolder.ExitCode.Should().Be(0);
        byFolder.Output.Should().Contain("Tokens").And.Be(byFile.Output);
    }

    [Fact]
    public async Task Shows_every_segment_of_a_long_text()
    {
        string text = string.Concat(Enumerable.Repeat("This is a sentence of a long text. ", 10));

        var run = await ToolRun.Of("normalize", text, "--language", "en");

        run.Lines.Where(line => line.StartsWith("Segment ")).Should().Equal("Segment 1 of 2", "Segment 2 of 2");
    }

    [Fact]
    public async Task Gives_one_json_object_a_line_for_every_line_that_is_piped_in()
    {
        var run = await ToolRun.Of(["normalize", "--stdin", "--json", "--language", "en", "--mode", "reference", "--vocab", Vocabulary], "Dr. No\n\n\"It's 5%.\"\r\n");

        var objects = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        objects.Select(text => text.GetProperty("cleaned").GetString()).Should().Equal("doctor no", "", "it's five percent .");
        objects.Select(text => string.Join('|', text.GetProperty("segments").EnumerateArray())).Should().Equal("Dr. No", "", "\"It's 5%.\"");
        objects[0].GetProperty("tokens").EnumerateArray().Select(id => id.GetInt32()).Should().Equal(objects[0].GetProperty("segmentsTokens")[0].EnumerateArray().Select(id => id.GetInt32()));
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Json_without_a_vocabulary_has_no_tokens()
    {
        var run = await ToolRun.Of("normalize", "Dr. No", "--language", "en", "--json");

        JsonDocument.Parse(run.Output).RootElement.EnumerateObject().Select(field => field.Name).Should().Equal("cleaned", "segments", "segmentsCleaned");
    }

    [Fact]
    public async Task Every_recorded_line_comes_out_as_it_was_recorded()
    {
        var lines = File.ReadLines(Models.Golden("text/hu.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).Where(line => !line.GetProperty("input").GetString()!.Contains('\n')).ToList();

        var run = await ToolRun.Of(["normalize", "--stdin", "--json", "-l", "hu", "--mode", "reference", "--vocab", Vocabulary], string.Join('\n', lines.Select(line => line.GetProperty("input").GetString())));

        var objects = run.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        objects.Select(text => text.GetProperty("cleaned").GetString()).Should().Equal(lines.Select(line => line.GetProperty("cleaned").GetString()));
        objects.Select(text => text.GetProperty("tokens").ToString()).Should().Equal(lines.Select(line => line.GetProperty("tokens").ToString().Replace(" ", "")));
    }

    [Theory]
    [InlineData("--vocab", "nowhere.json", "nowhere.json")]
    [InlineData("--model", "nowhere/model.pth", "nowhere")]
    public async Task A_vocabulary_that_is_not_there_ends_with_1_and_its_name(string option, string path, string name)
    {
        var run = await ToolRun.Of("normalize", "hello", "--language", "en", option, path);

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain(name);
    }
}
