namespace Xtts.Net;

/// <summary>There is no voice of a name.</summary>
public sealed class VoiceNotFoundException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="name">The name that was asked for.</param>
    /// <param name="nearest">A similar name that there is.</param>
    public VoiceNotFoundException(string name, string? nearest = null)
        : base($"There is no voice '{name}'. {(nearest is null ? "List the store to see what there is." : $"Did you mean '{nearest}'?")}") => Name = name;

    /// <summary>The name that was asked for.</summary>
    public string Name { get; }
}
