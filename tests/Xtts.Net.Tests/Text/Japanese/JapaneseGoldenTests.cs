using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class JapaneseGoldenTests
{
    [UniDicFact]
    public void Every_recorded_line_is_written_as_the_reference_does()
    {
        using var dictionary = JapaneseDictionary.Open(UniDicFactAttribute.Folder!);
        var normalizer = new JapaneseNormalizer(dictionary, NormalizationMode.Reference, NullLogger.Instance);

        var differences = TextGoldens.Lines("ja.jsonl")
            .Select(line => (Input: line.Text("input"), Expected: line.Text("cleaned"), Actual: normalizer.Normalize(line.Text("input"))))
            .Where(line => line.Actual != line.Expected);

        differences.Should().BeEmpty();
    }
}
