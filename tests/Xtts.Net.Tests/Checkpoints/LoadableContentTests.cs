using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>What loads as a model though its configuration says otherwise, and what is refused by what it is.</summary>
public sealed class LoadableContentTests
{
    private static readonly Dictionary<string, SafetensorsFile> NoModels = new()
    {
        ["XTTS v1"] = SafetensorsFile.Of("nano").Without("gpt.conditioning_perceiver."),
        ["the GPT of an XTTS model without vocoder"] = SafetensorsFile.Of("nano").Without("hifigan_decoder."),
        ["a vocoder without the GPT"] = SafetensorsFile.Of("nano").Only("hifigan_decoder.waveform_decoder."),
        ["a speaker encoder without"] = SafetensorsFile.Of("nano").Only("hifigan_decoder.speaker_encoder."),
        ["DVAE"] = new SafetensorsFile().With("codebook.embed", 4, 8).With("encoder.0.0.weight", 4, 4, 3).With("decoder.0.0.weight", 4, 4, 3),
        ["optimizer"] = new SafetensorsFile().With("state.0.exp_avg", 4).With("state.0.exp_avg_sq", 4),
        ["another model"] = new SafetensorsFile().With("transformer.h.0.weight", 4, 4),
    };

    public static TheoryData<string> Others => [.. NoModels.Keys];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_model_opens_and_is_refused_as_one_by_what_it_is(string what)
    {
        using var file = new TemporaryFile(NoModels[what].Write(), "other.safetensors");
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var load = () => Load(checkpoint, "nano");

        load.Should().Throw<UnsupportedCheckpointException>().WithMessage($"*other.safetensors*{what}*");
    }

    [Theory]
    [InlineData("diffusion_decoder.layer.weight")]
    [InlineData("ne_hifigan_decoder.conv_pre.weight")]
    [InlineData("vocoder.conv_pre.weight")]
    public void The_first_version_is_recognised_behind_prefixes_too(string mark)
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("nano").Without("gpt.conditioning_perceiver.").With(mark, 2).Renamed(name => "module.xtts." + name).Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var load = () => Load(checkpoint, "nano");

        load.Should().Throw<UnsupportedCheckpointException>().WithMessage($"*XTTS v1*'{mark.Split('.')[0]}.*'*Use a checkpoint of XTTS v2*");
    }

    [Fact]
    public void A_pruned_model_has_the_layers_that_it_has()
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("tiny").Without("gpt.gpt.h.1.").Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var sizes = Load(checkpoint, "tiny");

        sizes.Layers.Should().Be(1);
    }

    [Fact]
    public void A_layer_missing_in_the_middle_is_no_pruning()
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("tiny").Without("gpt.gpt.h.0.").Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var load = () => Load(checkpoint, "tiny");

        load.Should().Throw<MissingTensorException>().WithMessage("*gpt.gpt.h.0.*");
    }

    [Fact]
    public void An_extended_vocabulary_has_the_rows_that_it_has()
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("nano").With("gpt.text_embedding.weight", 7767, 16).With("gpt.text_head.weight", 7767, 16).With("gpt.text_head.bias", 7767).Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var sizes = Load(checkpoint, "nano");

        sizes.TextVocabulary.Should().Be(7767);
    }

    [Theory]
    [InlineData("module.")]
    [InlineData("_orig_mod.xtts.")]
    [InlineData("module._orig_mod.")]
    public void A_model_with_prefixes_loads(string prefix)
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("nano").Renamed(name => prefix + name).Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var sizes = Load(checkpoint, "nano");

        sizes.Layers.Should().Be(1);
    }

    [Fact]
    public void A_layer_number_that_is_no_number_of_layers_counts_for_nothing()
    {
        using var file = new TemporaryFile(SafetensorsFile.Of("nano").With("gpt.gpt.h.4000000000.ln_1.weight", 16).With("gpt.gpt.h.-7.ln_1.weight", 16).Write());
        using var checkpoint = new CheckpointReader().Open(file.Path);

        var sizes = Load(checkpoint, "nano");

        sizes.Layers.Should().Be(1);
    }

    private static ModelSizes Load(ICheckpoint checkpoint, string model)
    {
        var keys = new XttsKeyMapper().Map(checkpoint);
        var sizes = ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf($"ckpt/{model}/config.json")));
        _ = new CheckpointWeights(checkpoint, keys, sizes);     // checks every shape; the caller closes the checkpoint
        return sizes;
    }
}
