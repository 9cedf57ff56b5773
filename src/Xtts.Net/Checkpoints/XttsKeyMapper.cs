using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints;

/// <summary>Maps the keys of released, trainer, bare and safetensors checkpoints of XTTS v2 to canonical names.</summary>
/// <remarks>
/// The prefixes of training programs (<c>xtts.</c>, <c>module.</c>, <c>_orig_mod.</c>, in any combination) are dropped; <c>weight_g</c> and <c>weight_v</c> become <c>parametrizations.weight.original0</c> and <c>original1</c>. Of two keys for one
/// canonical name the first counts. Missing names follow from the layers that are there, so a file without a layer's middle misses that layer. Thread-safe, holds nothing.
/// </remarks>
public sealed class XttsKeyMapper : IKeyMapper
{
    private static readonly string[] TrainingParts = ["dvae", "torch_mel_spectrogram_dvae", "torch_mel_spectrogram_style_encoder"];

    /// <inheritdoc/>
    public KeyMap Map(ICheckpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return Map(checkpoint.Tensors.Keys);
    }

    /// <summary>Accounts for keys.</summary>
    internal static KeyMap Map(IEnumerable<string> keys)
    {
        (string Key, string Canonical)[] names = [.. keys.Select(key => (key, WeightNorm.Canonical(KeyPrefixes.Strip(key))))];
        var expected = XttsTensorList.Of(LayerCounts.In(names.Select(name => name.Canonical)));
        var known = expected.Select(tensor => tensor.Name).ToHashSet(StringComparer.Ordinal);
        var mapped = new Dictionary<string, string>(StringComparer.Ordinal);
        var assignments = ImmutableArray.CreateBuilder<KeyAssignment>(names.Length);
        foreach (var (key, canonical) in names) assignments.Add(Assign(key, canonical, known, mapped));
        return new KeyMap(assignments.MoveToImmutable(), [.. expected.Where(tensor => tensor.IsNeeded && !mapped.ContainsKey(tensor.Name)).Select(tensor => tensor.Name)]);
    }

    private static KeyAssignment Assign(string key, string canonical, HashSet<string> known, Dictionary<string, string> mapped)
    {
        if (known.Contains(canonical))
        {
            return mapped.TryAdd(canonical, key)
                ? new KeyAssignment(key, KeyCategory.Mapped, canonical, null)
                : new KeyAssignment(key, KeyCategory.Duplicate, canonical, $"'{mapped[canonical]}' came first");
        }

        if (TrainingParts.Contains(canonical.Split('.', 2)[0])) return new KeyAssignment(key, KeyCategory.TrainingOnly, null, "used by the trainer only");
        if (IsMaskBuffer(canonical)) return new KeyAssignment(key, KeyCategory.MaskBuffer, null, "causal mask of older transformers versions");
        if (InferenceWrapperKeys.Find(canonical) is { } repeated && known.Contains(repeated)) return new KeyAssignment(key, KeyCategory.Duplicate, repeated, "second name of the inference wrapper");
        return new KeyAssignment(key, KeyCategory.Unexpected, null, "no tensor of an XTTS v2 model");
    }

    private static bool IsMaskBuffer(string name) =>
        (name.StartsWith("gpt.gpt.h.", StringComparison.Ordinal) || name.StartsWith("gpt.gpt_inference.transformer.h.", StringComparison.Ordinal))
        && (name.EndsWith(".attn.bias", StringComparison.Ordinal) || name.EndsWith(".attn.masked_bias", StringComparison.Ordinal));
}
