using System.Collections.Immutable;
using System.Globalization;
using Xtts.Net.Voices;

namespace Xtts.Net.Audio.Quality;

/// <summary>Says what several clips mean together.</summary>
internal static class ClipSetCritic
{
    /// <summary>Cosine of two speaker embeddings below which two clips are suspected to be of two speakers.</summary>
    /// <remarks>
    /// A heuristic: embeddings of one speaker mostly lie well above it and those of different speakers mostly below, but mood, language, microphone and noise move them too, and short clips most. It was chosen
    /// between the two, not fitted to recordings.
    /// </remarks>
    public const double SuspiciousSimilarity = 0.6;

    private const double ShortTogether = 6;

    /// <summary>Reports on clips.</summary>
    /// <param name="clips">The clips, with remarks of their own.</param>
    /// <param name="settings">How clips are used, complete.</param>
    /// <param name="speakers">Speaker embedding of each clip, <see langword="null"/> for one that could not be heard; <see langword="null"/> when no model has heard them.</param>
    public static ReferenceClipReport Review(ImmutableArray<ClipQuality> clips, CloningSettings settings, IReadOnlyList<float[]?>? speakers)
    {
        var remarks = ImmutableArray.CreateBuilder<ClipRemark>();
        ReviewLength(clips, settings, remarks);
        var pair = LeastSimilar(speakers ?? []);
        if (pair is { Similarity: < SuspiciousSimilarity })
        {
            remarks.Add(new ClipRemark(ClipRemarkCode.SeveralSpeakers, ClipRemarkSeverity.Warning, string.Create(
                CultureInfo.InvariantCulture,
                $"'{clips[pair.Value.First].Name}' and '{clips[pair.Value.Second].Name}' sound like different speakers (similarity {pair.Value.Similarity:0.00}, suspicious below {SuspiciousSimilarity:0.0}; a guess). Clone from clips of one speaker, or blend voices on purpose.")));
        }

        return new ReferenceClipReport { Clips = clips, Remarks = remarks.ToImmutable(), LeastSpeakerSimilarity = pair?.Similarity };
    }

    private static void ReviewLength(ImmutableArray<ClipQuality> clips, CloningSettings settings, ImmutableArray<ClipRemark>.Builder remarks)
    {
        double sound = clips.Sum(clip => (clip.Duration - clip.TotalSilence).TotalSeconds), used = 0;
        if (sound < ShortTogether)
        {
            remarks.Add(new ClipRemark(ClipRemarkCode.TooShortTogether, ClipRemarkSeverity.Warning, string.Create(
                CultureInfo.InvariantCulture, $"There are {sound:0.0} s of sound in {(clips.Length == 1 ? "the clip" : "all clips together")}. Give 6 s or more: the voice will be more like the speaker's.")));
        }

        if (settings.ConditioningSeconds is not (> 0 and var limit)) return;
        for (int i = 0; i < clips.Length; i++)
        {
            if (used >= limit)
            {
                remarks.Add(new ClipRemark(ClipRemarkCode.ClipsUnused, ClipRemarkSeverity.Info,
                    $"The way of speaking is taken from the first {limit} s of all clips joined, and '{clips[i].Name}'{(i + 1 < clips.Length ? " and those after it" : "")} lie behind that: they only help to tell who speaks. Give shorter clips, or the most typical ones first."));
                return;
            }

            double length = clips[i].Duration.TotalSeconds;
            used += settings.MaxClipSeconds is > 0 and var most ? Math.Min(most, length) : length;
        }
    }

    private static (int First, int Second, double Similarity)? LeastSimilar(IReadOnlyList<float[]?> speakers)
    {
        (int, int, double Similarity)? least = null;
        for (int first = 0; first < speakers.Count; first++)
        {
            for (int second = first + 1; second < speakers.Count; second++)
            {
                if (speakers[first] is not { } a || speakers[second] is not { } b) continue;
                double similarity = Cosine(a, b);
                if (least is null || similarity < least.Value.Similarity) least = (first, second, similarity);
            }
        }

        return least;
    }

    private static double Cosine(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        double product = 0, lengthA = 0, lengthB = 0;
        for (int i = 0; i < a.Length; i++)
        {
            product += (double)a[i] * b[i];
            lengthA += (double)a[i] * a[i];
            lengthB += (double)b[i] * b[i];
        }

        double lengths = Math.Sqrt(lengthA * lengthB);
        return lengths > 0 ? product / lengths : 1;
    }
}
