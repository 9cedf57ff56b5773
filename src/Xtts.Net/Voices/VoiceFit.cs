using Xtts.Net.Backends;

namespace Xtts.Net.Voices;

/// <summary>Checks that a voice has the sizes of a model.</summary>
internal static class VoiceFit
{
    /// <summary>Refuses a voice of another model.</summary>
    /// <exception cref="VoiceMismatchException">The sizes differ.</exception>
    public static void Require(Voice voice, ModelSizes sizes)
    {
        int conditioning = sizes.ConditioningLatents * sizes.Width;
        if (voice.Conditioning.Length != conditioning || voice.SpeakerEmbedding.Length != sizes.SpeakerEmbedding)
        {
            throw new VoiceMismatchException(
                $"The voice '{voice.Name}' has {voice.Conditioning.Length} conditioning values and a speaker embedding of {voice.SpeakerEmbedding.Length}; " +
                $"this model needs {conditioning} ({sizes.ConditioningLatents} x {sizes.Width}) and {sizes.SpeakerEmbedding}. Clone the voice again with this model.");
        }
    }
}
