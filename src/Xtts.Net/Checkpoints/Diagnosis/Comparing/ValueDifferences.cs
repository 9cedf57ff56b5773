using System.Collections.Immutable;
using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis.Comparing;

/// <summary>Finds the values that differ between metadata and configurations.</summary>
internal static class ValueDifferences
{
    private const int LongestText = 200;

    /// <summary>What two checkpoints say differently about themselves.</summary>
    public static ImmutableArray<ValueDifference> OfMetadata(ICheckpoint first, ICheckpoint second) => Different(Facts(first), Facts(second));

    /// <summary>Where two configurations differ; nested values by their path. Without both there is nothing to compare.</summary>
    public static ImmutableArray<ValueDifference> Of(IReadOnlyDictionary<string, object?>? first, IReadOnlyDictionary<string, object?>? second)
    {
        if (first is null || second is null) return [];
        Dictionary<string, string> ones = new(StringComparer.Ordinal), others = new(StringComparer.Ordinal);
        Flatten("", first, ones);
        Flatten("", second, others);
        return Different(ones, others);
    }

    private static Dictionary<string, string> Facts(ICheckpoint checkpoint)
    {
        var metadata = checkpoint.Metadata;
        (string, object?)[] facts =
        [
            ("layout", checkpoint.Layout.ToString()), ("step", metadata.Step), ("epoch", metadata.Epoch), ("date", metadata.Date),
            ("training loss", metadata.TrainLoss), ("evaluation loss", metadata.EvalLoss),
        ];
        return facts.Where(fact => fact.Item2 is not null).ToDictionary(fact => fact.Item1, fact => Text(fact.Item2), StringComparer.Ordinal);
    }

    private static ImmutableArray<ValueDifference> Different(Dictionary<string, string> first, Dictionary<string, string> second) =>
    [
        .. first.Keys.Union(second.Keys, StringComparer.Ordinal)
            .Select(name => new ValueDifference(name, first.GetValueOrDefault(name), second.GetValueOrDefault(name)))
            .Where(difference => difference.First != difference.Second),
    ];

    // The path stands before each value below it, so a name of a megabyte would be written thousands of times.
    private static void Flatten(string path, IReadOnlyDictionary<string, object?> fields, Dictionary<string, string> values)
    {
        foreach (var (name, value) in fields)
        {
            string place = Shortened(path + Excerpt.Of(name));
            if (value is IReadOnlyDictionary<string, object?> { Count: > 0 } inner) Flatten(place + ".", inner, values);
            else values[place] = Text(value);
        }
    }

    private static string Text(object? value)
    {
        string text = value switch
        {
            null => "null",
            bool truth => truth ? "true" : "false",
            string said => said,
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => System.Text.Encoding.UTF8.GetString(InertJson.Write(value).Span),
        };
        return Shortened(text);
    }

    private static string Shortened(string text) => PrintableText.Of(text.Length <= LongestText ? text : text[..LongestText] + "…");
}
