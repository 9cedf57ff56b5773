using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>How good a clip is. Levels are in dBFS, loudness in LUFS, times in seconds.</summary>
internal sealed record ClipBody(
    string File, string Verdict, double Seconds, int SampleRate, int Channels, double Peak, double ClippedShare, double Loudness, double SilenceSeconds, double NoiseFloor, double? SignalToNoise, RemarkBody[] Remarks)
{
    /// <summary>The report on a clip.</summary>
    /// <param name="file">What the client calls it.</param>
    /// <param name="clip">What was found.</param>
    public static ClipBody Of(string file, ClipQuality clip) => new(
        Shown.Of(file), VerdictOf(clip.Remarks), Round(clip.Duration.TotalSeconds), clip.SampleRate, clip.Channels, Round(clip.Peak), Math.Round(clip.ClippedShare, 6), Round(clip.Loudness), Round(clip.TotalSilence.TotalSeconds),
        Round(clip.NoiseFloor), clip.SignalToNoise is { } ratio ? Round(ratio) : null, RemarkBody.Of(clip.Remarks));

    /// <summary><c>good</c>, or <c>doubtful</c> when a remark is a warning.</summary>
    public static string VerdictOf(IEnumerable<ClipRemark> remarks) => remarks.Any(remark => remark.Severity == ClipRemarkSeverity.Warning) ? "doubtful" : "good";

    private static double Round(double value) => Math.Round(value, 3);
}
