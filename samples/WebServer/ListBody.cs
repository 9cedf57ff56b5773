namespace WebServer;

/// <summary>A list in the shape that clients of OpenAI read.</summary>
internal sealed record ListBody<T>(IReadOnlyList<T> Data)
{
    public string Object { get; } = "list";
}
