using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>The sizes of a file that holds one voice, as Xtts.Net or the reference saves a cloned one.</summary>
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
            using var file = new CheckpointReader().Open(path, cancellationToken);
            if (ContentRecogniser.Recognise(file) != CheckpointContent.Voice) return null;
            long Count(string part) => file.Tensors.Values.Where(tensor => tensor.Name.Contains(part, StringComparison.Ordinal)).Sum(tensor => tensor.ElementCount);
            return new VoiceShapes(Count("gpt_cond"), Count("speaker_embedding"));
        }
        catch (XttsException)
        {
            return null;
        }
    }

    /// <summary>Whether a model of these sizes takes it.</summary>
    public bool Fits(ModelSizes sizes) => Conditioning == (long)sizes.ConditioningLatents * sizes.Width && Embedding == sizes.SpeakerEmbedding;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"of {Conditioning:N0} conditioning values and {Embedding:N0} of the speaker");
}
