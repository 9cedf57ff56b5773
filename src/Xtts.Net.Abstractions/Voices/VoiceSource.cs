namespace Xtts.Net.Voices;

/// <summary>Where a voice of a catalogue comes from, in the order in which a name is looked for.</summary>
public enum VoiceSource
{
    /// <summary>Added by name, with its clips.</summary>
    Added,

    /// <summary>A folder of clips, or a voice file, in a folder of voices.</summary>
    Folder,

    /// <summary>The voice store.</summary>
    Store,

    /// <summary>The model's speaker file.</summary>
    BuiltIn,
}
