using System.Globalization;
using Xtts.Net.Tool.Terminal;
using Xtts.Net.Voices;

namespace Xtts.Net.Tool.Voices;

/// <summary>What a voice is and where it comes from, for people.</summary>
internal static class VoiceText
{
    /// <summary>Writes all that is known of a voice.</summary>
    public static void Write(Voice voice, Report report)
    {
        report.Field("Voice", voice.Name);
        report.Field("Sizes", $"{voice.Conditioning.Length} conditioning values, a speaker embedding of {voice.SpeakerEmbedding.Length}");
        if (voice.Provenance is not { } origin)
        {
            report.Field("Origin", "not known");
            return;
        }

        Write(origin, report);
        foreach (var part in origin.Parts)
        {
            report.Heading($"{Percent(part.Weight)} {part.Name}");
            if (part.Provenance is { } partOrigin) Write(partOrigin, report);
        }
    }

    /// <summary>The model of a voice: name and step.</summary>
    public static string ModelOf(VoiceProvenance? origin) => origin?.Model is not { } model
        ? ""
        : origin.ModelStep is { } step ? string.Create(CultureInfo.InvariantCulture, $"{model}, step {step}") : model;

    /// <summary>Where a voice comes from in a few words: its clips, or the parts of a blend.</summary>
    public static string SourcesOf(VoiceProvenance? origin) => origin switch
    {
        null => "",
        { Parts.IsEmpty: false } => string.Join(" + ", origin.Parts.Select(part => $"{Percent(part.Weight)} {part.Name}")),
        _ => string.Join(", ", origin.Clips.Select(clip => clip.Name)),
    };

    private static void Write(VoiceProvenance origin, Report report)
    {
        report.Field("Model", ModelOf(origin));
        report.Field("Identity", origin.ModelIdentity);
        foreach (var clip in origin.Clips) report.Field("Clip", clip.Sha256 is null ? clip.Name : $"{clip.Name}, SHA-256 {clip.Sha256}");
        if (origin.Settings is { } settings) report.Field("Settings", Describe(settings));
        report.Field("Made", origin.Created?.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));
        report.Field("With", origin.Library);
    }

    private static string Describe(CloningSettings settings)
    {
        var values = new List<string>();
        Add("gpt_cond_len", settings.ConditioningSeconds);
        Add("gpt_cond_chunk_len", settings.ChunkSeconds);
        Add("max_ref_len", settings.MaxClipSeconds);
        Add("sound_norm_refs", settings.NormalizeLoudness);
        Add("librosa_trim_db", settings.TrimDecibels);
        return string.Join(", ", values);

        void Add<T>(string name, T? value)
            where T : struct
        {
            if (value is { } known) values.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {known}"));
        }
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %");
}
