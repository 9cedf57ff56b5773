using WebServer.Limits;

namespace WebServer;

/// <summary>The section <c>Server</c> of the configuration. Relative paths start at the content root.</summary>
internal sealed class ServerOptions
{
    /// <summary>The model that is loaded at the start, by its name in the section <c>Models</c>; need not be set where there is one only.</summary>
    public string? Model { get; set; }

    /// <summary>What the model says unheard before it serves, in the language of <c>Xtts:Language</c>; nothing by default.</summary>
    public string? WarmUp { get; set; }

    /// <summary>Keys, one of which every request to the API must bring; without any, the API is open.</summary>
    public string[] ApiKeys { get; set; } = [];

    /// <summary>Other sites whose pages may use the API from a browser, such as <c>https://example.org</c>.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>The folder in which uploaded voices are kept.</summary>
    public string VoiceFolder { get; set; } = "voices";

    /// <summary>Names under which voices can be asked for too: <c>"alloy": "narrator"</c>.</summary>
    public Dictionary<string, string> VoiceAliases { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How much is taken at once.</summary>
    public LimitOptions Limits { get; set; } = new();
}
