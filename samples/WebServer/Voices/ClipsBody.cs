using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>How good the clips of a voice are.</summary>
/// <param name="Verdict"><c>good</c>, or <c>doubtful</c> when a remark on a clip or on all of them is a warning.</param>
/// <param name="Report">The clips, in order.</param>
/// <param name="Remarks">What to know about all of them together.</param>
/// <param name="LeastSpeakerSimilarity">How alike the two clips sound that differ most, up to 1.</param>
internal sealed record ClipsBody(string Verdict, ClipBody[] Report, RemarkBody[] Remarks, double? LeastSpeakerSimilarity)
{
    public static ClipsBody Of(VoiceUpload upload, ReferenceClipReport report) => new(
        report.HasWarnings ? "doubtful" : "good", [.. report.Clips.Select((clip, i) => ClipBody.Of(upload.Clips[i].FileName, clip))], RemarkBody.Of(report.Remarks), report.LeastSpeakerSimilarity);
}
