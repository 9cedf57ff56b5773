using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Whole utterances of various lengths and speeds: latents stretched by the speed, latents to the wave.</summary>
internal sealed partial class VocoderCheck : IStageCheck
{
    private const string Latents = ".latents", Wave = ".wav", Speaker = "g", LengthTable = "length_table_codes_x4_sr_samples";

    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        foreach (string name in recording.Names)
        {
            if (name.EndsWith(Wave, StringComparison.Ordinal)) recording.Compare(name, () => Vocode(recording, name[..^Wave.Length], bench));
            else if (SpeedOf(name) is { } speed) CompareStretched(recording, name, speed, bench);
        }

        JsonElement[] rows = [.. entry.Items(LengthTable)];
        if (rows.Length > 0)
            recording.Guard(LengthTable, () => recording.CountDifferences(LengthTable, OutputLengths.CountDifferences(rows, bench.Model.Sizes), $"of {rows.Length} rows"));
    }

    private static float[] Vocode(Recording recording, string run, StageBench bench)
    {
        float[] speaker = recording.Input(recording.Contains($"{run}.{Speaker}") ? $"{run}.{Speaker}" : Speaker);
        return new WindowedVocoder(bench.Model.Model).Vocode(recording.Input(run + Latents), speaker, CancellationToken.None);
    }

    private static void CompareStretched(Recording recording, string name, double speed, StageBench bench)
    {
        if (recording.Names.FirstOrDefault(other => SpeedOf(other) == 1) is { } whole)
        {
            if (speed != 1) recording.Compare(name, () => SpeedInterpolation.Stretch(recording.Input(whole), bench.Model.Sizes.Width, speed).ToArray());
        }
        else if (!recording.Contains(name[..^Latents.Length] + Wave))
        {
            recording.Leave(name, "the latents that it was stretched from are not recorded");
        }
    }

    private static double? SpeedOf(string name) =>
        TensorName().Match(name) is { Success: true } match ? double.Parse(match.Groups["speed"].Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^speed(?<speed>[\d.]+)\.latents$", RegexOptions.CultureInvariant)]
    private static partial Regex TensorName();
}
