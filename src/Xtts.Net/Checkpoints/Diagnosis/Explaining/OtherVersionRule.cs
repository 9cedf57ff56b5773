namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Keys by which XTTS v1 and v2 differ.</summary>
internal sealed class OtherVersionRule : ILoadErrorRule
{
    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about)
    {
        bool lacks = error.MissingKeys.Any(IsSecond) && !error.UnexpectedKeys.Any(key => key.Contains("conditioning_perceiver.", StringComparison.Ordinal));
        bool hasOld = error.UnexpectedKeys.Any(IsFirst);
        if (!lacks && !hasOld && !error.UnexpectedKeys.Any(IsSecond)) return null;
        return lacks || hasOld
            ? new(LoadErrorKind.OtherVersion, "The program expects XTTS v2, and the file has the tensors of XTTS v1 or v1.1: no perceiver resampler, or decoders of the first version.", FileAnswer.Of(about), "Use a checkpoint of XTTS v2 with its own config.json and vocab.json; v1 cannot be converted.")
            : new(LoadErrorKind.OtherVersion, "The file is XTTS v2, and the program built the model of v1: its config.json does not set 'gpt_use_perceiver_resampler'.", FileAnswer.Of(about), "Use the config.json that belongs to this checkpoint.");
    }

    private static bool IsSecond(string key) => key.Contains("gpt.conditioning_perceiver.", StringComparison.Ordinal);

    private static bool IsFirst(string key) => key.StartsWith("diffusion_decoder.", StringComparison.Ordinal) || key.StartsWith("ne_hifigan_decoder.", StringComparison.Ordinal) || key.StartsWith("vocoder.", StringComparison.Ordinal);
}
