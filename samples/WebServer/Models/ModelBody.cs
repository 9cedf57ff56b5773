namespace WebServer.Models;

/// <summary>A configured model, as it is listed.</summary>
/// <param name="Id">Its name in the configuration.</param>
/// <param name="Created">When its files were written, in seconds since 1970.</param>
/// <param name="Active">Whether it serves.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Languages">What it speaks; empty for a model that is not loaded.</param>
internal sealed record ModelBody(string Id, long Created, bool Active, string State, IReadOnlyList<string> Languages)
{
    public string Object { get; } = "model";

    public string OwnedBy { get; } = "xtts.net";
}
