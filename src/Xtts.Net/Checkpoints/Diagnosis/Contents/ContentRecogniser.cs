using System.Collections.Immutable;

namespace Xtts.Net.Checkpoints.Diagnosis.Contents;

/// <summary>Tells what a state dictionary is from the names of its tensors.</summary>
internal static class ContentRecogniser
{
    // The first rule that fits counts.
    private static readonly ImmutableArray<(CheckpointContent Content, Func<TensorNames, bool> Fits)> Rules =
    [
        (CheckpointContent.OptimizerOnly, names => names.HasEnding(".exp_avg") || names.HasEnding(".exp_avg_sq") || names.HasEnding(".momentum_buffer")),
        (CheckpointContent.Voice, names => names.Count <= 4 && names.HasEnding("speaker_embedding") && names.HasWithin("gpt_cond")),
        (CheckpointContent.XttsV1, names => names.Has("gpt.gpt.h.") && !names.Has("gpt.conditioning_perceiver.")),
        (CheckpointContent.XttsV2, names => names.Has("gpt.gpt.h.") && names.Has("hifigan_decoder.")),
        (CheckpointContent.GptOnly, names => names.Has("gpt.gpt.h.") || (names.Has("gpt.h.") && names.Has("mel_head."))),
        (CheckpointContent.XttsV2, names => names.Has("gpt.") && names.Has("hifigan_decoder.")),
        (CheckpointContent.VocoderOnly, names => names.Has("hifigan_decoder.waveform_decoder.") || names.Has("waveform_decoder.") || (names.HasWithin("conv_pre.") && names.HasWithin("ups.0.") && names.HasWithin("resblocks."))),
        (CheckpointContent.SpeakerEncoderOnly, names => names.Has("hifigan_decoder.speaker_encoder.") || names.Has("speaker_encoder.") || (names.Has("layer1.0.se.") && names.Has("attention."))),
        (CheckpointContent.DvaeOnly, names => names.Has("dvae.") || (names.Has("codebook.embed") && names.Has("encoder.") && names.Has("decoder."))),
        (CheckpointContent.MelNorms, names => names.Count == 1 && names.HasWithin("mel")),
    ];

    /// <summary>What the tensors of a file are.</summary>
    public static CheckpointContent Recognise(ICheckpoint checkpoint)
    {
        if (checkpoint.Layout == CheckpointLayout.Speakers) return CheckpointContent.Speakers;
        bool isMel = checkpoint is { Layout: CheckpointLayout.Collection, Tensors.Count: 1 } && checkpoint.Tensors.Values.Single().Shape is [80] or [1, 80] or [80, 1];
        return isMel ? CheckpointContent.MelNorms : Recognise(checkpoint.Tensors.Keys);
    }

    /// <summary>What tensors of these names are.</summary>
    public static CheckpointContent Recognise(IEnumerable<string> keys)
    {
        var names = new TensorNames(keys.Select(KeyPrefixes.Strip));
        return names.Count == 0 ? CheckpointContent.NoTensors : Rules.Where(rule => rule.Fits(names)).Select(rule => rule.Content).DefaultIfEmpty(CheckpointContent.OtherModel).First();
    }
}
