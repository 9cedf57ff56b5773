using System.Globalization;
using Xtts.Net.Backends;
using Xtts.Net.Checkpoints.Layouts;
using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>The sizes of a file that holds one voice, as the reference saves a cloned one.</summary>
/// <param name="Conditioning">Values of the conditioning latents.</param>
/// <param name="Embedding">Values of the speaker embedding.</param>
internal sealed record VoiceShapes(long Conditioning, long Embedding)
{
    /// <summary>Looks whether a file is a voice.</summary>
    /// <returns>Its sizes, or <see langword="null"/> when it is none or cannot be read.</returns>
    public static VoiceShapes? TryRead(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var file = DiskFile.Open(path, CheckpointLoadMode.Copy, CheckpointLimits.Default);
            if (TorchZipArchive.Open(file, cancellationToken).Value is not PickleDictionary root || PickledContent.Of(root).Content != CheckpointContent.Voice) return null;
            return new VoiceShapes(Count(root, "gpt_cond"), Count(root, "speaker_embedding"));
        }
        catch (Exception e) when (e is XttsException or IOException)
        {
            return null;
        }
    }

    /// <summary>Whether a model of these sizes takes it.</summary>
    public bool Fits(ModelSizes sizes) => Conditioning == (long)sizes.ConditioningLatents * sizes.Width && Embedding == sizes.SpeakerEmbedding;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"of {Conditioning:N0} conditioning values and {Embedding:N0} of the speaker");

    private static long Count(PickleDictionary root, string beginning) =>
        root.Entries.Where(entry => entry.Key is string key && key.StartsWith(beginning, StringComparison.Ordinal)).Select(entry => entry.Value).OfType<PickleTensor>().Select(CountOf).FirstOrDefault();

    // The file is not trusted: a product that overflows is no size.
    private static long CountOf(PickleTensor tensor)
    {
        if (!tensor.Shape.TryGetIntegers(out long[] shape)) return 0;
        Int128 count = 1;
        foreach (long length in shape) count = length is >= 0 and <= 1 << 30 && count <= 1 << 30 ? count * length : 0;
        return count <= long.MaxValue ? (long)count : 0;
    }
}
