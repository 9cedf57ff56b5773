using System.Text.Json;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Facts that the stage manifest states by itself: sizes, ids of texts, output lengths.</summary>
internal static class ManifestFacts
{
    /// <summary>Checks every fact that is there.</summary>
    public static void Check(StageBench bench, CheckLog log)
    {
        var root = bench.Manifest.Root;
        if (root.Field("sizes") is { } sizes) log.Guard("sizes", () => log.SizesAgree("sizes", bench.Model.Sizes, sizes));
        foreach (var text in root.Properties("texts")) log.Guard($"texts {text.Name}", () => CheckIds(text, bench, log));
        if (root.Field("length_table") is { } table) CheckLengths(table, bench, log);
        if (root.Field("limit_case")?.WholeNumber("n_codes") is { } codes)
            log.Guard("limit_case n_codes", () => log.Fact("limit_case n_codes", bench.Model.Sizes.MaxCodes == codes, $"{bench.Model.Sizes.MaxCodes} of {codes} codes"));
    }

    private static void CheckIds(JsonProperty text, StageBench bench, CheckLog log)
    {
        int[] expected = [.. text.Value.Items("ids").Select(id => id.GetInt32())];
        int[] actual = bench.Model.Opened.Tokenizer.EncodeRaw(text.Value.RequiredText("tokenizer_input"));
        log.Fact($"texts {text.Name}", actual.SequenceEqual(expected), $"{expected.Length} ids");
    }

    private static void CheckLengths(JsonElement table, StageBench bench, CheckLog log)
    {
        foreach (string part in (string[])["rows", "all"])
        {
            string name = $"length_table {part}";
            JsonElement[] rows = [.. table.Items(part)];
            if (rows.Length > 0) log.Guard(name, () => log.Measure(name, OutputLengths.CountDifferences(rows, bench.Model.Sizes), 0, $"of {rows.Length} rows"));
        }
    }
}
