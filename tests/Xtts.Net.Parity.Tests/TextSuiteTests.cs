namespace Xtts.Net.Parity.Tests;

/// <summary>Every kind of recorded line fails the text suite when it is not what the library gives.</summary>
public sealed class TextSuiteTests
{
    [Fact]
    public void Sound_lines_pass()
    {
        using var goldens = new SmallTextGoldens();

        var (status, lines) = goldens.Run();

        status.Should().Be(0);
        lines[^1].Should().Be("10 passed, 0 failed, 0 skipped");
    }

    [Theory]
    [InlineData("hu.jsonl", "\"az öreg", "\"oz öreg", "hu.jsonl cleaning")]
    [InlineData("hu.jsonl", "[438, 478", "[438, 479", "hu.jsonl tokens of cleaned text")]
    [InlineData("edge.jsonl", "ezer-három", "ezerhárom", "edge.jsonl cleaning")]
    [InlineData("split.jsonl", "\"splits\": [\"The old", "\"splits\": [\"The\", \"old", "split.jsonl splitting")]
    [InlineData("decode.jsonl", "\"[en]the old", "\"[en] the old", "decode.jsonl text of ids")]
    [InlineData("numbers.jsonl", "\"zero\"", "\"nought\"", "numbers.jsonl numbers")]
    [InlineData("zh-numbers.jsonl", "\"零\"", "\"十\"", "zh-numbers.jsonl chinese numbers")]
    [InlineData("raw-encode.jsonl", "\"tokens\": []", "\"tokens\": [1]", "raw-encode.jsonl ids of raw text")]
    [InlineData("errors.jsonl", "\"lang\": \"cs\"", "\"lang\": \"ja\"", "errors.jsonl errors")]
    public void A_spoiled_line_fails_its_check_and_is_shown(string file, string from, string to, string check)
    {
        using var goldens = new SmallTextGoldens();
        goldens.Spoil(file, 0, from, to);

        var (status, lines) = goldens.Run();

        status.Should().Be(1);
        lines.Where(line => line.Contains("FAIL")).Should().Contain(line => line.Contains(check)).And.OnlyContain(line => line.Contains(file));
        lines.Should().Contain(line => line.Contains("instead of") || line.Contains("no reading in words"));
    }

    [Fact]
    public void A_line_with_fields_that_nothing_checks_fails()
    {
        using var goldens = new SmallTextGoldens();
        goldens.Spoil("hu.jsonl", 1, "\"cleaned\"", "\"polished\"");

        goldens.Run().Status.Should().Be(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"lang\": \"hu\"")]
    public void A_file_that_is_empty_or_no_json_fails(string content)
    {
        using var goldens = new SmallTextGoldens();
        File.WriteAllText(goldens.PathOf("hu.jsonl"), content);

        goldens.Run().Status.Should().Be(1);
    }

    [Fact]
    public void A_folder_without_a_vocabulary_uses_the_one_that_is_named()
    {
        using var goldens = new SmallTextGoldens();
        string vocabulary = goldens.MoveVocabulary();

        var (status, lines) = goldens.Run(vocabulary);

        status.Should().Be(0);
        lines[^1].Should().Be("10 passed, 0 failed, 0 skipped");
    }

    [Fact]
    public void Without_any_vocabulary_ids_are_skipped_and_the_rest_is_checked()
    {
        using var goldens = new SmallTextGoldens();
        goldens.MoveVocabulary();

        var (status, lines) = goldens.Run();

        status.Should().Be(0);
        lines[^1].Should().Be("6 passed, 0 failed, 4 skipped");
    }

    [Fact]
    public void Ids_that_the_folders_vocabulary_does_not_have_are_those_of_the_named_one()
    {
        using var goldens = new SmallTextGoldens();
        goldens.Spoil("hu.jsonl", 0, "[438, 478", "[5753, 478");     // the released vocabulary's tag for Hungarian

        var (_, lines) = goldens.Run();

        lines.Should().Contain(line => line.Contains("hu.jsonl tokens of cleaned text") && line.Contains("skip") && line.Contains("--vocab"));
    }
}
