using System.Globalization;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Voices;

/// <summary>A report on reference clips for people.</summary>
internal static class ClipReportText
{
    /// <summary>Writes measurements and remarks.</summary>
    public static void Write(ReferenceClipReport clips, Report report)
    {
        var table = Tables.Create("clip", "length", "rate", "channels", "loudness", "peak", "clipped", "silence", "noise", "signal/noise");
        foreach (var clip in clips.Clips)
        {
            Tables.AddRow(
                table, clip.Name, $"{Number(clip.Duration.TotalSeconds)} s", $"{clip.SampleRate} Hz", $"{clip.Channels}", $"{Number(clip.Loudness)} LUFS", Number(clip.Peak, "0.00"),
                $"{Number(100 * clip.ClippedShare, "0.##")} %", $"{Number(100 * (clip.TotalSilence / clip.Duration), "0")} %", $"{Number(clip.NoiseFloor, "0")} dBFS", clip.SignalToNoise is { } ratio ? $"{Number(ratio, "0")} dB" : "-");
        }

        report.Table(table);
        if (clips.LeastSpeakerSimilarity is { } similarity) report.Text($"Least similarity of two clips' speakers: {Number(similarity, "0.00")} of 1.");
        WriteRemarks(clips, report);
    }

    /// <summary>Writes the remarks alone.</summary>
    public static void WriteRemarks(ReferenceClipReport clips, Report report)
    {
        foreach (var clip in clips.Clips)
        {
            foreach (var remark in clip.Remarks) Write(remark, $"{clip.Name}: ", report);
        }

        foreach (var remark in clips.Remarks) Write(remark, "", report);
    }

    private static void Write(ClipRemark remark, string about, Report report)
    {
        bool warns = remark.Severity == ClipRemarkSeverity.Warning;
        report.Item(warns ? "warning" : "note", warns ? Styles.Remark : Styles.Quiet, about + remark.Message);
    }

    private static string Number(double number, string format = "0.0") => number.ToString(format, CultureInfo.InvariantCulture);
}
