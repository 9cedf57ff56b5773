using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

/// <summary>Parts of models and files around them, recognised by what they hold.</summary>
public sealed class PartialFileTests
{
    private static readonly TensorDescription Small = new([6], [1]);

    public static TheoryData<string[], FindingCode> StateDictionaries => new()
    {
        { ["gpt.gpt.h.0.ln_1.weight", "gpt.conditioning_perceiver.latents", "gpt.mel_head.weight"], FindingCode.GptOnly },
        { ["xtts.gpt.gpt.h.0.ln_1.weight", "xtts.gpt.conditioning_perceiver.latents"], FindingCode.GptOnly },
        { ["gpt.h.0.ln_1.weight", "mel_head.weight", "text_head.weight"], FindingCode.GptOnly },
        { ["discrete_loss.accumulator", "encoder.0.0.weight", "decoder.0.weight", "codebook.embed"], FindingCode.DvaeOnly },
        { ["dvae.encoder.0.0.weight", "dvae.codebook.embed"], FindingCode.DvaeOnly },
        { ["hifigan_decoder.waveform_decoder.conv_pre.weight", "hifigan_decoder.speaker_encoder.fc.weight"], FindingCode.VocoderOnly },
        { ["conv_pre.weight", "ups.0.weight_g", "resblocks.0.convs1.0.weight_g", "conv_post.weight"], FindingCode.VocoderOnly },
        { ["speaker_encoder.conv1.weight", "speaker_encoder.layer1.0.conv1.weight"], FindingCode.SpeakerEncoderOnly },
        { ["mel_stats"], FindingCode.MelNorms },
        { ["gpt_conditioning_latents", "speaker_embedding"], FindingCode.VoiceFile },
        { ["gpt.gpt.h.0.ln_1.weight", "gpt.text_embedding.weight", "diffusion_decoder.layers.0.weight", "vocoder.conv.weight"], FindingCode.XttsV1 },
        { ["gpt.gpt.h.0.ln_1.weight", "ne_hifigan_decoder.conv_pre.weight", "hifigan_decoder.waveform_decoder.conv_pre.weight"], FindingCode.XttsV1 },
        { ["encoder.layers.0.weight", "posterior_encoder.pre.weight"], FindingCode.OtherModel },
    };

    [Theory]
    [MemberData(nameof(StateDictionaries))]
    public void Recognises_a_state_dictionary_by_its_names(string[] keys, FindingCode expected)
    {
        var state = PickleBuilder.Protocol(2).Op('}');
        foreach (string key in keys) state.Text(key).Tensor(Small).Op('s');
        using var file = new TemporaryFile(TorchFile.Of(state.Stop()));

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), expected);
    }

    [Fact]
    public void Recognises_an_optimizer_alone()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Op('}').Text("state").Op('}').Op('s').Text("param_groups").Op(']').Op('s').Stop()));

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), FindingCode.OptimizerOnly);
    }

    [Fact]
    public void Recognises_a_trainer_s_file_without_its_model()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Op('}').Text("optimizer").Op('}').Op('s').Text("step").Integer(7).Op('s').Stop()));

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), FindingCode.OptimizerOnly);
    }

    [Fact]
    public void Recognises_mel_norms_that_are_a_single_tensor()
    {
        using var file = new TemporaryFile(TorchFile.Of(
        [
            ("mel_stats/data.pkl", PickleBuilder.Protocol(2).Tensor(new TensorDescription([80], [1]) { Count = 80 }).Stop()),
            ("mel_stats/data/0", new byte[80 * sizeof(float)]),
        ]), "mel_stats.pth");

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), FindingCode.MelNorms);
    }

    [Fact]
    public void Recognises_a_generator_under_its_own_name()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Op('}').Text("generator").Op('}')
            .Text("conv_pre.weight").Tensor(Small).Op('s').Text("ups.0.weight").Tensor(Small).Op('s').Text("resblocks.0.convs.weight").Tensor(Small).Op('s').Op('s').Stop()));

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), FindingCode.VocoderOnly);
    }

    [Fact]
    public void Recognises_a_cloned_voice_with_its_metadata()
    {
        using var file = new TemporaryFile(VoiceBytes(4, 6));

        ShouldBe(CheckpointDiagnostician.Diagnose(file.Path), FindingCode.VoiceFile);
    }

    [Fact]
    public void Recognises_a_speaker_file_in_place_of_a_model() => ShouldBe(CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/tiny/speakers_xtts.pth")), FindingCode.SpeakersFile);

    [Fact]
    public void Names_the_class_of_a_model_that_was_saved_whole()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Global("TTS.tts.models.xtts", "Xtts").Op(')').Raw(0x81).Stop()));

        var diagnosis = CheckpointDiagnostician.Diagnose(file.Path);

        ShouldBe(diagnosis, FindingCode.NoTensors);
        diagnosis.Findings[0].Message.Should().Contain("TTS.tts.models.xtts.Xtts");
    }

    /// <summary>A voice as the reference saves it: conditioning latents of <c>[1, 32, width]</c>, a speaker embedding, metadata.</summary>
    internal static byte[] VoiceBytes(int width, int embedding) => TorchFile.Of(
    [
        ("voice/data.pkl", PickleBuilder.Protocol(2).Op('}')
            .Text("gpt_conditioning_latents").Tensor(new TensorDescription([1, 32, width], [32 * width, width, 1]) { Count = 32 * width }).Op('s')
            .Text("speaker_embedding").Tensor(new TensorDescription([1, embedding, 1], [embedding, 1, 1]) { Count = embedding, Key = "1" }).Op('s')
            .Text("metadata").Op('}').Text("speaker_id").Text("anna").Op('s').Op('s').Stop()),
        ("voice/data/0", new byte[32 * width * sizeof(float)]),
        ("voice/data/1", new byte[embedding * sizeof(float)]),
    ]);

    private static void ShouldBe(CheckpointDiagnosis diagnosis, FindingCode expected)
    {
        diagnosis.Findings.Should().ContainSingle().Which.Code.Should().Be(expected, diagnosis.Findings[0].Message);
        diagnosis.Verdict.Should().Be(DiagnosisVerdict.NotXttsV2);
        diagnosis.NextStep.Should().Contain("checkpoint");
    }
}
