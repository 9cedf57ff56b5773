using System.Text.Json;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Voices;

/// <summary>A report on reference clips for programs.</summary>
internal static class ClipReportJson
{
    /// <summary>Writes the report.</summary>
    public static void Write(ReferenceClipReport report, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("clips");
        foreach (var clip in report.Clips) WriteClip(json, clip);
        json.WriteEndArray();
        JsonOutput.WriteNumber(json, "leastSpeakerSimilarity", report.LeastSpeakerSimilarity);
        WriteRemarks(json, report.Remarks);
        json.WriteEndObject();
    });

    private static void WriteClip(Utf8JsonWriter json, ClipQuality clip)
    {
        json.WriteStartObject();
        json.WriteString("name", clip.Name);
        json.WriteNumber("seconds", clip.Duration.TotalSeconds);
        json.WriteNumber("sampleRate", clip.SampleRate);
        json.WriteNumber("channels", clip.Channels);
        json.WriteNumber("peak", clip.Peak);
        json.WriteNumber("clippedShare", clip.ClippedShare);
        json.WriteNumber("dcOffset", clip.DcOffset);
        json.WriteNumber("loudness", clip.Loudness);
        json.WriteNumber("leadingSilence", clip.LeadingSilence.TotalSeconds);
        json.WriteNumber("trailingSilence", clip.TrailingSilence.TotalSeconds);
        json.WriteNumber("totalSilence", clip.TotalSilence.TotalSeconds);
        json.WriteNumber("noiseFloor", clip.NoiseFloor);
        JsonOutput.WriteNumber(json, "signalToNoise", clip.SignalToNoise);
        WriteRemarks(json, clip.Remarks);
        json.WriteEndObject();
    }

    private static void WriteRemarks(Utf8JsonWriter json, IEnumerable<ClipRemark> remarks)
    {
        json.WriteStartArray("remarks");
        foreach (var remark in remarks)
        {
            json.WriteStartObject();
            json.WriteString("code", JsonOutput.Name(remark.Code));
            json.WriteString("severity", JsonOutput.Name(remark.Severity));
            json.WriteString("message", remark.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
