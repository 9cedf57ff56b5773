using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xtts.Net.Audio;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Reference clips as they are loaded: whole, their first and last samples, their length, and resampled again.</summary>
internal sealed partial class LoadCheck : IStageCheck
{
    public void Run(Recording recording, JsonElement entry, StageBench bench)
    {
        foreach (string name in recording.Names)
        {
            var match = TensorName().Match(name);
            if (!match.Success) continue;
            string clip = entry.Required("inputs").RequiredText(match.Groups["clip"].Value);
            int rate = Number(match, "rate");
            if (match.Groups["length"].Success) recording.CompareIntegers(name, () => [bench.LoadClip(clip, rate).Length]);
            else recording.Compare(name, () => Part(bench.LoadClip(clip, rate), rate, match));
        }
    }

    private static float[] Part(float[] samples, int rate, Match match)
    {
        if (match.Groups["head"].Success) return samples[..Number(match, "head")];
        if (match.Groups["tail"].Success) return samples[^Number(match, "tail")..];
        return match.Groups["to"].Success ? new Resampler(rate, Number(match, "to")).Resample(samples) : samples;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<clip>.+)\.load(?<rate>\d+)(_head(?<head>\d+)|_tail(?<tail>\d+)|(?<length>_len)|_to_(?<to>\d+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TensorName();
}
