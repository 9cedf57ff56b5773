using Xtts.Net.Text.Languages;
using Xtts.Net.Text.Normalization;
using Xtts.Net.Text.Numbers;

namespace Xtts.Net.Tests.Text.Normalization;

public sealed class RuleNormalizerGoldenTests
{
    public static TheoryData<string> Languages =>
        new(TextGoldens.CleanedFiles.Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(language => SupportedLanguages.Find(language, NumberStyle.Reference) is not null));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_recorded_line_is_cleaned_as_the_reference_does(string language)
    {
        var normalizer = new RuleNormalizer(SupportedLanguages.Find(language, NumberStyle.Reference)!);
        var lines = TextGoldens.Lines(language + ".jsonl").Concat(TextGoldens.Lines("edge.jsonl")).Where(line => line.Text("lang") == language).ToList();

        var differences = lines
            .Select(line => (Line: line, Actual: normalizer.Normalize(line.Text("input"))))
            .Where(pair => pair.Actual != pair.Line.Text("cleaned"))
            .Select(pair => $"'{pair.Line.Text("input")}' gives '{pair.Actual}' instead of '{pair.Line.Text("cleaned")}'");

        differences.Should().BeEmpty();
        lines.Count.Should().BeGreaterThan(25);
    }
}
