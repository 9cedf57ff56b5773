namespace WebServer.Voices;

/// <summary>A voice that was uploaded just now, and how good its clips are.</summary>
internal sealed record NewVoiceBody(string Id, string Verdict, ClipBody[] Report, RemarkBody[] Remarks, double? LeastSpeakerSimilarity)
{
    public string Object { get; } = "voice";

    public string Kind { get; } = "uploaded";

    public bool Deletable { get; } = true;
}
