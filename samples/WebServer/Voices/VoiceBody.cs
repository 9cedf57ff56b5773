namespace WebServer.Voices;

/// <summary>A voice, as it is listed.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">Where it comes from: <c>added</c>, <c>folder</c>, <c>store</c>, <c>built_in</c>, <c>uploaded</c>.</param>
/// <param name="Deletable">Whether it was uploaded.</param>
internal sealed record VoiceBody(string Id, string Kind, bool Deletable)
{
    public string Object { get; } = "voice";
}
