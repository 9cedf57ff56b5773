using System.Globalization;
using Xtts.Net.Backends;

namespace Xtts.Net.Voices;

/// <summary>Checks that a voice has the sizes of a model.</summary>
internal static class VoiceFit
{
    /// <summary>Refuses a voice of another model's sizes.</summary>
    /// <param name="voice">The voice.</param>
    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="model">Name of the model, for the message; <see langword="null"/> when it is not known.</param>
    /// <exception cref="VoiceMismatchException">The sizes differ.</exception>
    public static void Require(Voice voice, ModelSizes sizes, string? model = null)
    {
        int conditioning = sizes.ConditioningLatents * sizes.Width;
        if (voice.Conditioning.Length == conditioning && voice.SpeakerEmbedding.Length == sizes.SpeakerEmbedding) return;
        string origin = voice.Provenance is { } provenance && ModelOf(provenance) is { } other ? $" was cloned with {other} and" : "";
        throw new VoiceMismatchException(
            $"The voice '{voice.Name}'{origin} has {voice.Conditioning.Length} conditioning values and a speaker embedding of {voice.SpeakerEmbedding.Length}; " +
            $"{(model is null ? "this model" : $"the loaded model '{model}'")} needs {conditioning} ({sizes.ConditioningLatents} x {sizes.Width}) and {sizes.SpeakerEmbedding}. " +
            "Clone the voice again with this model, or load the model it was cloned with.");
    }

    /// <summary>The model of a voice for messages: <c>'best_model_2735.pth' (step 2735)</c>; <see langword="null"/> when it is not known.</summary>
    public static string? ModelOf(VoiceProvenance provenance) => provenance.Model is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"'{provenance.Model}'{(provenance.ModelStep is { } step ? $" (step {step})" : "")}");
}
