using System.Collections.Immutable;

namespace Xtts.Net.Voices.Cataloguing;

/// <summary>A voice that is cloned from clips when it is asked for. Immutable.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Clips">Paths of the clips, in order: the conditioning is made of the first seconds of all clips joined.</param>
public sealed record ClipVoice(string Name, ImmutableArray<string> Clips)
{
    /// <summary>How the clips are used; <see langword="null"/> for the model's own values.</summary>
    public CloningSettings? Settings { get; init; }
}
