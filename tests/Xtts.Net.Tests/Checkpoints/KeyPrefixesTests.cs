using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class KeyPrefixesTests
{
    [Theory]
    [InlineData("gpt.mel_head.bias")]
    [InlineData("xtts.gpt.mel_head.bias")]
    [InlineData("module.gpt.mel_head.bias")]
    [InlineData("_orig_mod.gpt.mel_head.bias")]
    [InlineData("module.xtts.gpt.mel_head.bias")]
    [InlineData("xtts.module.gpt.mel_head.bias")]
    [InlineData("_orig_mod.module.xtts.gpt.mel_head.bias")]
    [InlineData("module._orig_mod.xtts._orig_mod.gpt.mel_head.bias")]
    [InlineData("xtts.gpt.module.mel_head.bias")]
    [InlineData("xtts.gpt._orig_mod._orig_mod.mel_head.bias")]
    public void Are_dropped_in_any_combination(string key)
    {
        KeyPrefixes.Strip(key).Should().Be("gpt.mel_head.bias");

        XttsKeyMapper.Map([key]).FindKey("gpt.mel_head.bias").Should().Be(key);
    }

    [Theory]
    [InlineData("xtts")]
    [InlineData("module")]
    [InlineData("gpt.module")]
    [InlineData("gpt.xtts.weight")]
    [InlineData("modules.weight")]
    [InlineData("xtts_extra.weight")]
    public void Leave_other_names_as_they_are(string key) => KeyPrefixes.Strip(key).Should().Be(key);

    [Theory]
    [InlineData("module.dvae.codebook.embed", KeyCategory.TrainingOnly)]
    [InlineData("_orig_mod.torch_mel_spectrogram_dvae.mel_stft.mel_scale.fb", KeyCategory.TrainingOnly)]
    [InlineData("module.xtts.gpt.gpt_inference.lm_head.1.bias", KeyCategory.Duplicate)]
    [InlineData("_orig_mod.gpt.gpt.h.0.attn.masked_bias", KeyCategory.MaskBuffer)]
    [InlineData("module.surprise", KeyCategory.Unexpected)]
    public void Hide_no_category(string key, KeyCategory category) => XttsKeyMapper.Map([key]).Assignments.Single().Category.Should().Be(category);

    [Fact]
    public void Account_for_every_key_of_a_trainer_file()
    {
        using var checkpoint = GoldenCheckpoints.Open("ckpt/trainer/best_model_1200.pth");
        var plain = XttsKeyMapper.Map(checkpoint.Tensors.Keys);

        var wrapped = XttsKeyMapper.Map(checkpoint.Tensors.Keys.Select(key => "module._orig_mod." + key));

        wrapped.Missing.Should().BeEmpty();
        foreach (var category in Enum.GetValues<KeyCategory>()) wrapped.Count(category).Should().Be(plain.Count(category));
    }

    [Theory]
    [InlineData("module.xtts.gpt.mel_head.bias", "module.xtts.")]
    [InlineData("gpt.module.mel_head.bias", "")]
    public void Are_told_as_they_stand_there(string key, string prefix) => KeyPrefixes.Of(key).Should().Be(prefix);
}
