using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xtts.Net.Audio;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>The cloning mel: its constants, every step on the first seconds of a clip, and the whole on synthetic signals.</summary>
internal sealed partial class ConditioningMelCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        var sizes = bench.Model.Sizes;
        float[] melStats = bench.Model.Opened.Weights.Get("mel_stats").ToArray();
        var mel = new ConditioningMel(melStats, sizes.InputSampleRate);
        recording.CompareIfRecorded("mel_stats", () => melStats);
        recording.CompareIfRecorded("mel_fb", mel.Spectrogram.Filters.ToDense);
        recording.CompareIfRecorded("audio", () => bench.LoadClip(Clip(entry), sizes.InputSampleRate)[..(int)recording.Shape("audio")[0]]);
        recording.CompareIfRecorded("mel_power", () => mel.Spectrogram.MelPower(recording.Input("audio")));
        recording.CompareIfRecorded("mel_log", () => LogMel(mel, recording.Input("audio")));
        recording.CompareIfRecorded("mel", () => mel.Compute(recording.Input("audio")));
        foreach (string name in recording.Names)
        {
            var match = TensorName().Match(name);
            if (match.Groups["window"].Success) recording.Compare(name, () => mel.Spectrogram.Window.ToArray());
            else if (match.Groups["frames"].Success) recording.Compare(name, () => mel.Spectrogram.PowerSpectra(recording.Input("audio"), Number(match, "frames")));
            else if (match.Groups["silence"].Success) recording.Compare(name, () => mel.Compute(new float[Number(match, "silence")]));
            else if (match.Groups["signal"].Success) recording.Compare(name, () => mel.Compute(recording.Input(match.Groups["signal"].Value + ".in")));
        }
    }

    private static string Clip(JsonElement entry)
    {
        var inputs = entry.Required("inputs");
        return inputs.ValueKind == JsonValueKind.String ? inputs.GetString()! : inputs.EnumerateObject().Single().Value.GetString()!;
    }

    private static float[] LogMel(ConditioningMel mel, float[] audio)
    {
        float[] values = mel.Spectrogram.MelPower(audio);
        ConditioningMel.TakeLogarithm(values);
        return values;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?<window>window_\d+)|power_spec_first(?<frames>\d+)|silence(?<silence>\d+)\.mel|(?<signal>.+)\.mel)$", RegexOptions.CultureInvariant)]
    private static partial Regex TensorName();
}
