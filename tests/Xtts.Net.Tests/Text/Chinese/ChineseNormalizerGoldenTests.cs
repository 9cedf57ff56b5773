using Xtts.Net.Text.Chinese;

namespace Xtts.Net.Tests.Text.Chinese;

public sealed class ChineseNormalizerGoldenTests
{
    [Fact]
    public void Every_recorded_number_is_written_as_the_reference_does()
    {
        var differences = TextGoldens.Lines("zh-numbers.jsonl")
            .Select(line => (Input: line.Text("input"), Expected: line.Text("text"), Actual: ChineseNumberNormalizer.Normalize(line.Text("input"))))
            .Where(line => line.Actual != line.Expected);

        differences.Should().BeEmpty();
    }

    [Fact]
    public void Every_recorded_line_is_cleaned_as_the_reference_does()
    {
        var lines = TextGoldens.Lines("zh-cn.jsonl").Concat(TextGoldens.Lines("edge.jsonl")).Where(line => line.Text("lang") is "zh-cn" or "zh").ToList();

        var differences = lines
            .Select(line => (Input: line.Text("input"), Expected: line.Text("cleaned"), Actual: ChineseNormalizer.Normalize(line.Text("input"))))
            .Where(line => line.Actual != line.Expected);

        differences.Should().BeEmpty();
        lines.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("女儿", "nv3er2")]
    [InlineData("嗯", "n2")]
    [InlineData("ok 好", "ok hao3")]
    [InlineData("𠀀", "he1")]
    public void Pinyin_has_tone_digits(string text, string pinyin) => PinyinConverter.Convert(text).Should().Be(pinyin);

    [Fact]
    public void Numbers_of_a_long_text_are_read_as_those_of_its_sentences()
    {
        const string sentence = "我有3个苹果、12345678和50%。";

        string once = ChineseNumberNormalizer.Normalize(sentence);

        ChineseNumberNormalizer.Normalize(string.Concat(Enumerable.Repeat(sentence, 2000))).Should().Be(string.Concat(Enumerable.Repeat(once, 2000)));
    }
}
