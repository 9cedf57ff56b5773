namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>The kinds of recorded stages and what is done with each.</summary>
internal static class StageChecks
{
    /// <summary>The check of each kind.</summary>
    public static IReadOnlyDictionary<string, IStageCheck> ByKind { get; } = new Dictionary<string, IStageCheck>(StringComparer.Ordinal)
    {
        ["resample"] = new ResampleCheck(),
        ["load"] = new LoadCheck(),
        ["cond-mel"] = new ConditioningMelCheck(),
        ["cond-encoder"] = new ConditioningEncoderCheck(),
        ["cond-latents"] = new ConditioningLatentsCheck(),
        ["speaker-encoder"] = new SpeakerEncoderCheck(),
        ["gpt-greedy"] = new GptGreedyCheck(),
        ["gpt-limit"] = new GptLimitCheck(),
        ["sampler"] = new SamplerCheck(),
        ["vocoder-stages"] = new VocoderStagesCheck(),
        ["vocoder"] = new VocoderCheck(),
        ["end-to-end"] = new EndToEndCheck(),
    };

    /// <summary>Kinds that nothing is compared with, and why.</summary>
    public static IReadOnlyDictionary<string, string> Unchecked { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["reference-stream"] = "records how the reference streams, seams and lost tail included; it is not what streaming should give",
        ["listening-copy"] = "a 16-bit copy to listen to; the float wave beside it is compared",
    };
}
