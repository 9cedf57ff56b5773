namespace WebServer;

/// <summary>The section <c>Server</c> of the configuration.</summary>
internal sealed class ServerOptions
{
    /// <summary>The model that is loaded at the start, by its name in the section <c>Models</c>; by default the first one there.</summary>
    public string? Model { get; set; }

    /// <summary>Most characters of a text.</summary>
    public int MaxInputCharacters { get; set; } = 10_000;
}
