namespace Xtts.Net.Voices.Cataloguing;

/// <summary>Where a catalogue finds voices, besides the model's own speakers. Not thread-safe; a catalogue copies it.</summary>
public sealed class VoiceCatalogOptions
{
    /// <summary>Voices that are cloned from clips, by name.</summary>
    public IList<ClipVoice> Added { get; } = [];

    /// <summary>Folders of voices.</summary>
    public IList<VoiceFolder> Folders { get; } = [];

    /// <summary>Voices that are found after those in folders; voices that are cloned from clips are kept there too, so that they are cloned once and not once a start. <see langword="null"/> for none.</summary>
    public IVoiceStore? Store { get; set; }

    /// <summary>The voice that speaks when none is named; by default the first there is.</summary>
    public string? DefaultVoice { get; set; }
}
