namespace Xtts.Net.Voices;

/// <summary>Names and limits of voice files.</summary>
/// <remarks>
/// A voice file is a safetensors file with the two values that the reference's <c>get_conditioning_latents</c> gives, under its names and in its shapes, so that Python reads it too; the metadata
/// holds a version, the name of the voice and where it comes from.
/// </remarks>
internal static class VoiceFileFormat
{
    /// <summary>Conditioning latents, <c>[1, 32, width]</c>.</summary>
    public const string Conditioning = "gpt_cond_latent";

    /// <summary>Speaker embedding, <c>[1, 512, 1]</c> at full size.</summary>
    public const string Embedding = "speaker_embedding";

    /// <summary>Rows of the conditioning latents in every XTTS v2 model.</summary>
    public const int ConditioningLatents = 32;

    /// <summary>Metadata: version of the format.</summary>
    public const string Version = "xtts_voice";

    /// <summary>The version that is written and read.</summary>
    public const string CurrentVersion = "1";

    /// <summary>Metadata: name of the voice.</summary>
    public const string Name = "name";

    /// <summary>Most bytes of a voice file; a voice of the released model has 134 thousand.</summary>
    public const int MaxBytes = 16 << 20;

    /// <summary>Most characters of a name; longer ones are cut.</summary>
    public const int MaxNameLength = 1000;

    /// <summary>A name of at most <see cref="MaxNameLength"/> characters; it never ends with half a character.</summary>
    public static string Cut(string name)
    {
        if (name.Length <= MaxNameLength) return name;
        return name[..(char.IsHighSurrogate(name[MaxNameLength - 1]) ? MaxNameLength - 1 : MaxNameLength)];
    }
}
