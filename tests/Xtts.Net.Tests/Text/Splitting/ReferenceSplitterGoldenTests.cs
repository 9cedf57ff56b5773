using System.Text.Json;
using Xtts.Net.Text;
using Xtts.Net.Text.Splitting;

namespace Xtts.Net.Tests.Text.Splitting;

public sealed class ReferenceSplitterGoldenTests
{
    public static TheoryData<string> Languages => new(TextGoldens.Lines("split.jsonl").Select(line => line.Text("lang")).Distinct());

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_recorded_text_is_cut_as_the_reference_does(string language)
    {
        var splitter = new ReferenceSplitter();

        foreach (var line in TextGoldens.Lines("split.jsonl").Where(line => line.Text("lang") == language))
        {
            var limit = line.GetProperty("limit");
            var segments = splitter.Split(line.Text("input"), LanguageTag.Parse(language), limit.ValueKind == JsonValueKind.Null ? null : limit.GetInt32());

            segments.Should().Equal(line.GetProperty("splits").EnumerateArray().Select(segment => segment.GetString()), line.Text("input"));
        }
    }
}
