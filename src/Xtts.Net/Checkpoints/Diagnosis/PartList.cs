using System.Collections.Immutable;
using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>The parts of a checkpoint by the beginnings of its keys, and how large they are.</summary>
internal static class PartList
{
    // In the order in which they are shown; the first beginning that fits counts.
    private static readonly ImmutableArray<(string Name, string Description)> Parts =
    [
        ("gpt.gpt_inference", "inference wrapper: second names"),
        ("gpt.conditioning_encoder", "conditioning encoder"),
        ("gpt.conditioning_perceiver", "perceiver resampler"),
        ("gpt.gpt", "GPT layers"),
        ("gpt.text_embedding", "text embedding"),
        ("gpt.text_head", "text head (training only)"),
        ("gpt.text_pos_embedding", "text positions"),
        ("gpt.mel_embedding", "audio-code embedding"),
        ("gpt.mel_head", "audio-code head"),
        ("gpt.mel_pos_embedding", "audio positions"),
        ("gpt.final_norm", "final norm"),
        ("gpt", "other tensors of the GPT"),
        ("hifigan_decoder.waveform_decoder", "HiFi-GAN vocoder"),
        ("hifigan_decoder.speaker_encoder", "speaker encoder"),
        ("mel_stats", "mel norms"),
        ("dvae", "discrete autoencoder (training only)"),
        ("torch_mel_spectrogram_style_encoder", "mel front end of training"),
        ("torch_mel_spectrogram_dvae", "mel front end of training"),
    ];

    /// <summary>Name of the part that holds everything else.</summary>
    private const string Others = "other";

    /// <summary>Names of all parts, in the order in which they are shown.</summary>
    public static IEnumerable<string> Names => Parts.Select(part => part.Name).Append(Others);

    /// <summary>The part that a key belongs to.</summary>
    public static string PartOf(string key)
    {
        string name = KeyPrefixes.Strip(key);
        foreach (var (part, _) in Parts)
        {
            if (name.StartsWith(part, StringComparison.Ordinal) && (name.Length == part.Length || name[part.Length] == '.')) return part;
        }

        return Others;
    }

    /// <summary>The parts that a checkpoint has.</summary>
    public static ImmutableArray<ModelPart> Measure(ICheckpoint checkpoint)
    {
        var groups = checkpoint.Tensors.Values.GroupBy(tensor => PartOf(tensor.Name)).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        return [.. Parts.Append((Name: Others, Description: "tensors of no known part")).Where(part => groups.ContainsKey(part.Name)).Select(part => Measure(part.Name, part.Description, groups[part.Name]))];
    }

    /// <summary>The element types of floating-point tensors, those with most bytes first.</summary>
    public static ImmutableArray<TensorElementType> Precisions(ICheckpoint checkpoint) =>
        [.. checkpoint.Tensors.Values.Where(tensor => tensor.ElementType.IsFloatingPoint()).GroupBy(tensor => tensor.ElementType).OrderByDescending(Bytes).Select(group => group.Key)];

    private static ModelPart Measure(string name, string description, TensorEntry[] tensors) =>
        new(name, description, tensors.Length, tensors.Sum(tensor => tensor.ElementCount), Bytes(tensors), [.. tensors.Select(tensor => tensor.ElementType).Distinct().Order()]);

    // A strided view spans more bytes than its values have; the values are what counts.
    private static long Bytes(IEnumerable<TensorEntry> tensors) => tensors.Sum(tensor => tensor.ElementCount * tensor.ElementType.SizeInBytes());
}
