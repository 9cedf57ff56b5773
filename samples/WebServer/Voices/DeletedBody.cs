namespace WebServer.Voices;

/// <summary>A voice that is no more.</summary>
internal sealed record DeletedBody(string Id)
{
    public string Object { get; } = "voice";

    public bool Deleted { get; } = true;
}
