using System.Collections.Immutable;
using System.Globalization;

namespace Xtts.Net.Voices;

/// <summary>Provenance as the names and texts that a voice file keeps of it.</summary>
/// <remarks>
/// Every name may be missing, and what makes no sense is passed over: files from before a name was invented, or from elsewhere, still load. The parts of a blend repeat the names
/// under <c>part.0.</c>, <c>part.1.</c> and so on, and are not nested deeper.
/// </remarks>
internal static class ProvenanceMetadata
{
    private const string Model = "model", ModelStep = "model_step", ModelIdentity = "model_identity", Created = "created", Library = "library";
    private const string Clip = "clip.", ClipHash = ".sha256", Part = "part.", PartName = ".name", PartWeight = ".weight";
    private const string Conditioning = "gpt_cond_len", Chunk = "gpt_cond_chunk_len", MaxClip = "max_ref_len", Normalize = "sound_norm_refs", Trim = "librosa_trim_db";
    private const int MaxClips = 200, MaxParts = 20, MaxPartClips = 10, HashDigits = 64;      // whatever the names, the header stays within what is read

    /// <summary>Hands over every name with its text, in an order that depends on nothing else.</summary>
    /// <param name="provenance">What is to be kept.</param>
    /// <param name="write">Takes a name and its text.</param>
    public static void Write(VoiceProvenance provenance, Action<string, string> write)
    {
        WriteOrigin(provenance, "", MaxClips, write);
        for (int i = 0; i < Math.Min(provenance.Parts.Length, MaxParts); i++)
        {
            var part = provenance.Parts[i];
            string name = Numbered(Part, i);
            write(name + PartName, VoiceFileFormat.Cut(part.Name));
            write(name + PartWeight, part.Weight.ToString("R", CultureInfo.InvariantCulture));
            if (part.Provenance is { } origin) WriteOrigin(origin, name + ".", MaxPartClips, write);
        }
    }

    /// <summary>Reads what is known.</summary>
    /// <param name="metadata">Names and texts of a voice file.</param>
    /// <returns>The provenance, or <see langword="null"/> when nothing is known.</returns>
    public static VoiceProvenance? Read(IReadOnlyDictionary<string, string> metadata)
    {
        var origin = ReadOrigin(metadata, "");
        var parts = ImmutableArray.CreateBuilder<VoicePart>();
        while (parts.Count < MaxParts && Text(metadata, Numbered(Part, parts.Count) + PartName) is { } name)
        {
            string prefix = Numbered(Part, parts.Count);
            if (!double.TryParse(Text(metadata, prefix + PartWeight), NumberStyles.Float, CultureInfo.InvariantCulture, out double weight) || !(weight is >= 0 and <= 1)) break;
            parts.Add(new VoicePart(name, weight) { Provenance = ReadOrigin(metadata, prefix + ".") });
        }

        return parts.Count == 0 ? origin : (origin ?? new VoiceProvenance()) with { Parts = parts.ToImmutable() };
    }

    private static void WriteOrigin(VoiceProvenance origin, string prefix, int maxClips, Action<string, string> write)
    {
        WriteText(Model, origin.Model);
        WriteText(ModelStep, origin.ModelStep?.ToString(CultureInfo.InvariantCulture));
        WriteText(ModelIdentity, origin.ModelIdentity);
        WriteText(Created, origin.Created?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        WriteText(Library, origin.Library);
        WriteText(Conditioning, origin.Settings?.ConditioningSeconds?.ToString(CultureInfo.InvariantCulture));
        WriteText(Chunk, origin.Settings?.ChunkSeconds?.ToString(CultureInfo.InvariantCulture));
        WriteText(MaxClip, origin.Settings?.MaxClipSeconds?.ToString(CultureInfo.InvariantCulture));
        WriteText(Normalize, origin.Settings?.NormalizeLoudness is { } normalize ? normalize ? "true" : "false" : null);
        WriteText(Trim, origin.Settings?.TrimDecibels?.ToString("R", CultureInfo.InvariantCulture));
        for (int i = 0; i < Math.Min(origin.Clips.Length, maxClips); i++)
        {
            WriteText(Numbered(Clip, i), origin.Clips[i].Name);
            if (origin.Clips[i].Sha256 is { Length: HashDigits } hash) WriteText(Numbered(Clip, i) + ClipHash, hash);
        }

        void WriteText(string name, string? text)
        {
            if (text is not null) write(prefix + name, VoiceFileFormat.Cut(text));
        }
    }

    private static VoiceProvenance? ReadOrigin(IReadOnlyDictionary<string, string> metadata, string prefix)
    {
        var clips = ImmutableArray.CreateBuilder<ReferenceClip>();
        while (clips.Count < MaxClips && Text(metadata, prefix + Numbered(Clip, clips.Count)) is { } clip)
            clips.Add(new ReferenceClip(clip, Text(metadata, prefix + Numbered(Clip, clips.Count) + ClipHash) is { Length: HashDigits } hash ? hash : null));
        var origin = new VoiceProvenance
        {
            Model = Text(metadata, prefix + Model),
            ModelStep = long.TryParse(Text(metadata, prefix + ModelStep), NumberStyles.None, CultureInfo.InvariantCulture, out long step) ? step : null,
            ModelIdentity = Text(metadata, prefix + ModelIdentity),
            Created = DateTimeOffset.TryParse(Text(metadata, prefix + Created), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var created) ? created : null,
            Library = Text(metadata, prefix + Library),
            Settings = ReadSettings(metadata, prefix),
        };
        if (clips.Count == 0 && origin.Equals(Unknown)) return null;
        return origin with { Clips = clips.ToImmutable() };
    }

    private static VoiceProvenance Unknown { get; } = new();

    private static CloningSettings? ReadSettings(IReadOnlyDictionary<string, string> metadata, string prefix)
    {
        var settings = new CloningSettings
        {
            ConditioningSeconds = Whole(Conditioning),
            ChunkSeconds = Whole(Chunk),
            MaxClipSeconds = Whole(MaxClip),
            NormalizeLoudness = bool.TryParse(Text(metadata, prefix + Normalize), out bool normalize) ? normalize : null,
            TrimDecibels = double.TryParse(Text(metadata, prefix + Trim), NumberStyles.Float, CultureInfo.InvariantCulture, out double trim) && double.IsFinite(trim) ? trim : null,
        };
        return settings == CloningSettings.Default ? null : settings;

        int? Whole(string name) => int.TryParse(Text(metadata, prefix + name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private static string? Text(IReadOnlyDictionary<string, string> metadata, string name) => metadata.TryGetValue(name, out string? text) ? VoiceFileFormat.Cut(text) : null;
}
