namespace Xtts.Net.Tool.Machine;

/// <summary>A GPU of this machine. Immutable.</summary>
/// <param name="Maker">Who made it.</param>
/// <param name="Name">Its name.</param>
internal sealed record GraphicsProcessor(string Maker, string Name)
{
    /// <summary>Its memory in bytes, when the driver tells.</summary>
    public long? Memory { get; init; }

    /// <summary>Version of the driver, when it tells.</summary>
    public string? Driver { get; init; }
}
