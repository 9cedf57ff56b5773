using System.Globalization;
using System.Text.Json;
using Xtts.Net.Audio;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Change of sample rate, of recorded signals and of decoded clips.</summary>
internal sealed class ResampleCheck : IStageCheck
{
    private const string Input = ".in", Head = ".in_head";

    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        var clips = entry.Properties("inputs").ToDictionary(clip => clip.Name, clip => clip.Value.GetString()!, StringComparer.Ordinal);
        foreach (var run in entry.Items("runs"))
        {
            recording.Compare(
                run.RequiredText("output"),
                () => new Resampler(run.Required("src").GetInt32(), run.Required("dst").GetInt32()).Resample(Signal(run.RequiredText("input"), recording, clips, bench)));
        }

        foreach (string name in recording.Names.Where(name => name.Contains(Head, StringComparison.Ordinal)))
        {
            int at = name.IndexOf(Head, StringComparison.Ordinal);
            recording.Compare(name, () => Decode(name[..at], clips, bench)[..int.Parse(name[(at + Head.Length)..], CultureInfo.InvariantCulture)]);
        }
    }

    private static float[] Signal(string input, Recording recording, Dictionary<string, string> clips, StageBench bench)
    {
        if (recording.Contains(input)) return recording.Input(input);
        return Decode(input.EndsWith(Input, StringComparison.Ordinal) ? input[..^Input.Length] : input, clips, bench);
    }

    private static float[] Decode(string clip, Dictionary<string, string> clips, StageBench bench) => WaveReader.Read(bench.ClipPath(clips[clip])).ToMono().Samples.ToArray();
}
