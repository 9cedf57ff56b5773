using Xtts.Net.Parity.Models;
using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Parity.Suites;

/// <summary>Holds a whole utterance against what was recorded of it: ids, voice, codes, latents, wave.</summary>
internal static class UtteranceCheck
{
    /// <summary>Compares every tensor that is recorded; nothing of the recording is an input.</summary>
    public static void Compare(Recording recording, ModelUnderTest model, Utterance utterance)
    {
        var ids = new Lazy<int[]>(() => model.Opened.Tokenizer.EncodeRaw(utterance.TokenizerInput));
        var voice = new Lazy<Voice>(() => model.Synthesizer.CloneVoiceAsync(utterance.Clips, utterance.Cloning).GetAwaiter().GetResult());
        var decoded = new Lazy<DecodedCodes>(() => Decode(model, voice.Value, ids.Value, utterance));
        var speech = new Lazy<Speech>(() => Speak(model, voice.Value, utterance));

        if (recording.Contains("text_ids")) recording.CompareIntegers("text_ids", () => ids.Value);
        if (recording.Contains("codes")) recording.CompareIntegers("codes", () => speech.Value.Codes.ToArray());
        recording.CompareIfRecorded("gpt_cond_latent", () => voice.Value.Conditioning.ToArray());
        recording.CompareIfRecorded("speaker_embedding", () => voice.Value.SpeakerEmbedding.ToArray());
        recording.CompareIfRecorded("gpt_latents", () => SpeedInterpolation.Stretch(decoded.Value.Latents, model.Sizes.Width, utterance.Speed).ToArray());
        recording.Compare("wav", () => speech.Value.Samples.ToArray());
    }

    private static DecodedCodes Decode(ModelUnderTest model, Voice voice, int[] ids, Utterance utterance)
    {
        var parameters = GreedyDecoding.Parameters(model.Sizes, utterance.RepetitionPenalty, utterance.MaxCodes);
        return GreedyDecoding.Run(model.Model, voice.Conditioning.ToArray(), GreedyDecoding.Frame(model.Opened.Tokenizer, ids), parameters);
    }

    private static Speech Speak(ModelUnderTest model, Voice voice, Utterance utterance)
    {
        var (language, text) = utterance.Parse();
        var request = new SpeechRequest
        {
            Text = text,
            Voice = voice,
            Language = language,
            Speed = utterance.Speed,
            Normalization = NormalizationMode.Reference,
            Splitting = SplittingMode.None,
            Generation = GreedyDecoding.Settings(utterance.RepetitionPenalty, utterance.MaxCodes),
        };
        return model.Synthesizer.SynthesizeAsync(request).GetAwaiter().GetResult();
    }
}
