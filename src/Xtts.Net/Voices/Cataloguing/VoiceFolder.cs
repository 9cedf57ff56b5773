namespace Xtts.Net.Voices.Cataloguing;

/// <summary>A folder of voices: each folder in it with clips (WAV, or what ffmpeg reads) is a voice of that name, and so is each <c>.safetensors</c> voice file. What is put there later is found too. Immutable.</summary>
/// <param name="Path">The folder.</param>
public sealed record VoiceFolder(string Path)
{
    /// <summary>The clip that comes first, by its name with or without extension, where a voice has it; the others follow in the order of their names. <see langword="null"/> for the order of names only.</summary>
    public string? PrimaryClip { get; init; }

    /// <summary>How clips are used; <see langword="null"/> for the model's own values.</summary>
    public CloningSettings? Settings { get; init; }
}
