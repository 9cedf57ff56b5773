using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Text.Tokenization;

public sealed class BpeTokenizerGoldenTests
{
    private static readonly BpeTokenizer Tokenizer = TextGoldens.Tokenizer;

    public static TheoryData<string> CleanedFiles => [.. TextGoldens.CleanedFiles.Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(CleanedFiles))]
    public void Encodes_every_cleaned_line_as_the_reference_does(string file)
    {
        var lines = TextGoldens.Lines(file);

        var wrong = lines.Where(line => !Tokenizer.Encode(line.Text("cleaned"), line.Text("lang")).SequenceEqual(line.Tokens())).Select(line => line.Text("cleaned"));

        lines.Should().NotBeEmpty();
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Covers_all_seventeen_languages_and_the_edge_cases()
    {
        TextGoldens.CleanedFiles.Should().HaveCount(18);
    }

    [Fact]
    public void Encodes_every_raw_line_as_the_reference_does()
    {
        var lines = TextGoldens.Lines("raw-encode.jsonl");

        var wrong = lines.Where(line => !Tokenizer.EncodeRaw(line.Text("text")).SequenceEqual(line.Tokens())).Select(line => line.Text("text"));

        lines.Should().NotBeEmpty();
        wrong.Should().BeEmpty();
    }

    [Fact]
    public void Decodes_every_line_as_the_reference_does()
    {
        var lines = TextGoldens.Lines("decode.jsonl");

        var wrong = lines.Where(line => Tokenizer.Decode(line.Tokens()) != line.Text("text")).Select(line => line.Text("text"));

        lines.Should().NotBeEmpty();
        wrong.Should().BeEmpty();
    }
}
