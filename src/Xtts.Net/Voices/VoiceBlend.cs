using System.Collections.Immutable;

namespace Xtts.Net.Voices;

/// <summary>Makes one voice of several: of three moods of a speaker, or of several speakers.</summary>
/// <remarks>
/// <para>With weights scaled so that they sum up to 1, the conditioning latents and the speaker embedding are the weighted means of those of the voices, value by value.</para>
/// <para>That is what cloning does with several clips (model specification §3): it averages the speaker embeddings of the clips and does not renormalise the mean, and it averages the latents of the chunks of
/// the joined clips. So voices of single clips, blended in equal parts, have exactly the speaker embedding of one voice that is cloned from all the clips, and also its latents when each clip is one chunk long.
/// A blend of different speakers lies between them; the shorter embedding that a mean of different directions has is what the vocoder gets from the reference too.</para>
/// </remarks>
public static class VoiceBlend
{
    /// <summary>Blends voices.</summary>
    /// <param name="name">Name of the blend, for people.</param>
    /// <param name="voices">The voices with their weights, at least one; they must be of one size.</param>
    /// <returns>A voice whose provenance tells the parts.</returns>
    /// <exception cref="ArgumentException">There is no voice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not a finite number, or all are 0.</exception>
    /// <exception cref="VoiceMismatchException">The voices are of models of different sizes.</exception>
    public static Voice Mix(string name, params IReadOnlyList<WeightedVoice> voices)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(voices);
        double total = Check(voices);
        var first = voices[0].Voice;
        var conditioning = new WeightedMean(first.Conditioning.Length);
        var embedding = new WeightedMean(first.SpeakerEmbedding.Length);
        foreach (var (voice, weight) in voices)
        {
            conditioning.Add(voice.Conditioning.Span, weight / total);
            embedding.Add(voice.SpeakerEmbedding.Span, weight / total);
        }

        return new Voice(name, conditioning.Values(), embedding.Values()) { Provenance = OriginOf(voices, total) };
    }

    private static double Check(IReadOnlyList<WeightedVoice> voices)
    {
        if (voices.Count == 0) throw new ArgumentException("A blend needs at least one voice.", nameof(voices));
        double total = 0;
        var first = voices[0].Voice;
        foreach (var (voice, weight) in voices)
        {
            if (voice is null) throw new ArgumentException("A voice is missing.", nameof(voices));
            if (!(weight >= 0 && double.IsFinite(weight))) throw new ArgumentOutOfRangeException(nameof(voices), weight, $"The weight of '{voice.Name}' must be a number that is not negative.");
            RequireSameSizes(first, voice);
            total += weight;
        }

        if (!(total > 0 && double.IsFinite(total))) throw new ArgumentOutOfRangeException(nameof(voices), total, "The weights must sum up to more than 0.");
        return total;
    }

    private static void RequireSameSizes(Voice first, Voice other)
    {
        if (first.Conditioning.Length == other.Conditioning.Length && first.SpeakerEmbedding.Length == other.SpeakerEmbedding.Length) return;
        throw new VoiceMismatchException(
            $"The voices {Describe(first)} and {Describe(other)} are of models of different sizes and cannot be blended. Clone both with one model.");
    }

    private static string Describe(Voice voice)
    {
        string model = voice.Provenance is { } origin && VoiceFit.ModelOf(origin) is { } known ? $" of {known}" : "";
        return $"'{voice.Name}'{model} ({voice.Conditioning.Length} conditioning values, a speaker embedding of {voice.SpeakerEmbedding.Length})";
    }

    private static VoiceProvenance OriginOf(IReadOnlyList<WeightedVoice> voices, double total)
    {
        ImmutableArray<VoicePart> parts = [.. voices.SelectMany(voice => PartsOf(voice.Voice, voice.Weight / total))];
        return new VoiceProvenance
        {
            Model = Common(parts, origin => origin?.Model),
            ModelStep = Common(parts, origin => origin?.ModelStep),
            ModelIdentity = Common(parts, origin => origin?.ModelIdentity),
            Created = VoiceCloner.Now,
            Library = VoiceCloner.Library,
            Parts = parts,
        };
    }

    // Blending is linear: the parts of a part are parts of the whole.
    private static IEnumerable<VoicePart> PartsOf(Voice voice, double share) => voice.Provenance is { Parts.IsEmpty: false } origin
        ? origin.Parts.Select(part => part with { Weight = part.Weight * share })
        : [new VoicePart(voice.Name, share) { Provenance = voice.Provenance }];

    private static T? Common<T>(ImmutableArray<VoicePart> parts, Func<VoiceProvenance?, T?> value)
    {
        var first = value(parts[0].Provenance);
        return parts.All(part => EqualityComparer<T?>.Default.Equals(value(part.Provenance), first)) ? first : default;
    }
}
