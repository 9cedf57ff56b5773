namespace Xtts.Net.Voices;

/// <summary>A cloned voice: how it sounds (conditioning latents) and who it is (speaker embedding). Immutable, cheap to hold, safe to share.</summary>
public sealed class Voice
{
    private readonly float[] _conditioning;
    private readonly float[] _speakerEmbedding;

    /// <summary>Creates a voice from its values.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="conditioning">Conditioning latents, <c>[32, width]</c>, row-major.</param>
    /// <param name="speakerEmbedding">Speaker embedding, <c>[512]</c> at full size.</param>
    /// <exception cref="ArgumentException">A part is empty or holds a value that is not a finite number.</exception>
    public Voice(string name, ReadOnlySpan<float> conditioning, ReadOnlySpan<float> speakerEmbedding)
    {
        ArgumentNullException.ThrowIfNull(name);
        RequireFinite(conditioning, nameof(conditioning));
        RequireFinite(speakerEmbedding, nameof(speakerEmbedding));
        Name = name;
        _conditioning = conditioning.ToArray();
        _speakerEmbedding = speakerEmbedding.ToArray();
    }

    private Voice(Voice sound, string name)
    {
        Name = name;
        _conditioning = sound._conditioning;
        _speakerEmbedding = sound._speakerEmbedding;
    }

    /// <summary>Name for people.</summary>
    public string Name { get; }

    /// <summary>Conditioning latents, <c>[32, width]</c>, row-major.</summary>
    public ReadOnlyMemory<float> Conditioning => _conditioning;

    /// <summary>Speaker embedding, <c>[512]</c> at full size.</summary>
    public ReadOnlyMemory<float> SpeakerEmbedding => _speakerEmbedding;

    /// <summary>Where it comes from; <see langword="null"/> when that is not known.</summary>
    public VoiceProvenance? Provenance { get; init; }

    /// <summary>The same voice under another name, or of another origin.</summary>
    /// <param name="name">Name for people.</param>
    /// <param name="provenance">Where it comes from; <see langword="null"/> when that is not known.</param>
    public Voice WithLabel(string name, VoiceProvenance? provenance)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new Voice(this, name) { Provenance = provenance };
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static void RequireFinite(ReadOnlySpan<float> values, string part)
    {
        if (values.IsEmpty) throw new ArgumentException("A voice needs values here.", part);
        foreach (float value in values)
        {
            if (!float.IsFinite(value)) throw new ArgumentException("A voice holds finite numbers only.", part);
        }
    }
}
