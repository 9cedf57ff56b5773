using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class XttsKeyMapperTests
{
    [Theory]
    [InlineData("mel_stats", KeyCategory.Mapped, "mel_stats")]
    [InlineData("xtts.mel_stats", KeyCategory.Mapped, "mel_stats")]
    [InlineData("gpt.gpt.h.3.ln_1.weight", KeyCategory.Mapped, "gpt.gpt.h.3.ln_1.weight")]
    [InlineData("hifigan_decoder.waveform_decoder.ups.1.weight_g", KeyCategory.Mapped, "hifigan_decoder.waveform_decoder.ups.1.parametrizations.weight.original0")]
    [InlineData("hifigan_decoder.waveform_decoder.ups.1.weight_v", KeyCategory.Mapped, "hifigan_decoder.waveform_decoder.ups.1.parametrizations.weight.original1")]
    [InlineData("gpt.gpt.wte.weight", KeyCategory.Duplicate, "gpt.mel_embedding.weight")]
    [InlineData("gpt.gpt_inference.lm_head.1.bias", KeyCategory.Duplicate, "gpt.mel_head.bias")]
    [InlineData("xtts.gpt.gpt_inference.transformer.ln_f.bias", KeyCategory.Duplicate, "gpt.gpt.ln_f.bias")]
    [InlineData("dvae.codebook.embed", KeyCategory.TrainingOnly, null)]
    [InlineData("torch_mel_spectrogram_dvae.mel_stft.mel_scale.fb", KeyCategory.TrainingOnly, null)]
    [InlineData("gpt.gpt.h.0.attn.masked_bias", KeyCategory.MaskBuffer, null)]
    [InlineData("gpt.gpt.h.0.attn.bias", KeyCategory.MaskBuffer, null)]
    [InlineData("gpt.surprise.weight", KeyCategory.Unexpected, null)]
    [InlineData("dvae_copy.weight", KeyCategory.Unexpected, null)]
    [InlineData("gpt.gpt.h.999999999.ln_1.weight", KeyCategory.Unexpected, null)]
    [InlineData("gpt.gpt.h.-1.ln_1.weight", KeyCategory.Unexpected, null)]
    [InlineData("hifigan_decoder.speaker_encoder.layer9.0.conv1.weight", KeyCategory.Unexpected, null)]
    [InlineData("gpt.gpt_inference.unknown", KeyCategory.Unexpected, null)]
    public void Puts_a_key_in_its_category(string key, KeyCategory category, string? canonical)
    {
        var map = XttsKeyMapper.Map([key]);

        map.Assignments.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Key = key, Category = category, CanonicalName = canonical });
    }

    [Fact]
    public void Counts_the_second_of_two_keys_for_one_name_as_a_duplicate()
    {
        var map = XttsKeyMapper.Map(["mel_stats", "xtts.mel_stats"]);

        map.Assignments.Select(assignment => assignment.Category).Should().Equal(KeyCategory.Mapped, KeyCategory.Duplicate);
        map.FindKey("mel_stats").Should().Be("mel_stats");
    }

    [Fact]
    public void Misses_what_lies_between_the_layers_that_are_there()
    {
        var map = XttsKeyMapper.Map(["gpt.gpt.h.0.ln_1.weight", "gpt.gpt.h.2.ln_1.weight"]);

        map.Missing.Should().Contain("gpt.gpt.h.1.ln_1.weight").And.Contain("gpt.gpt.h.0.mlp.c_fc.bias").And.NotContain("gpt.gpt.h.3.ln_1.weight").And.NotContain("gpt.text_head.bias");
    }
}
