using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class CheckpointWeightsGoldenTests
{
    public static TheoryData<string> Checkpoints => GoldenCheckpoints.WithState;

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Infers_the_same_sizes_from_every_form_of_a_model(string path)
    {
        string state = GoldenCheckpoints.Entry(path).Json.RequiredText("expected_state");
        string original = GoldenCheckpoints.Manifest.Entries.First(entry => entry.Json.Text("expected_state") == state).Path;
        using var expected = Load(original);

        using var actual = Load(path);

        actual.Sizes.Should().BeEquivalentTo(expected.Sizes);
    }

    [Fact]
    public void Takes_sizes_that_the_configuration_cannot_express_from_shapes()
    {
        using var weights = Load("ckpt/tiny/model.pth");

        var sizes = weights.Sizes;

        sizes.Should().BeEquivalentTo(new ModelSizes
        {
            Width = 40, Heads = 2, Layers = 2, TextVocabulary = 200, SpeakerEmbedding = 32, VocoderChannels = 32,
            SpeakerBlocks = [1, 2, 1, 1], SpeakerChannels = [8, 8, 16, 16],
        });
    }

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Gives_contiguous_weights_as_regions_of_the_file(string path)
    {
        using var checkpoint = GoldenCheckpoints.Open(path);
        using var weights = Load(path);
        byte[] file = File.ReadAllBytes(checkpoint.Path);
        var entry = checkpoint.Tensors.Values.First(tensor => tensor.Name.EndsWith("gpt.final_norm.weight", StringComparison.Ordinal));

        bool given = weights.Get("gpt.final_norm.weight").TryGetFileRegion(out var region);

        given.Should().BeTrue();
        region.Path.Should().Be(Path.GetFullPath(checkpoint.Path));
        file.AsSpan((int)region.Offset, (int)region.Length).SequenceEqual(checkpoint.Read(entry.Name).Bytes).Should().BeTrue();
    }

    [Fact]
    public void Gives_no_region_for_strided_and_folded_weights()
    {
        using var weights = Load("ckpt/variants/strided.pth");

        bool strided = weights.Get("gpt.gpt.h.0.attn.c_attn.weight").TryGetFileRegion(out _);
        bool folded = weights.Get("hifigan_decoder.waveform_decoder.ups.0.weight").TryGetFileRegion(out _);

        (strided, folded).Should().Be((false, false));
    }

    [Theory]
    [InlineData("hifigan_decoder.waveform_decoder.ups.0")]
    [InlineData("hifigan_decoder.waveform_decoder.ups.3")]
    [InlineData("hifigan_decoder.waveform_decoder.resblocks.4.convs1.1")]
    public void Folds_weight_norm_over_all_axes_but_the_first(string layer)
    {
        var state = GoldenCheckpoints.Folder.Tensors("ckpt/tiny/expected_state.safetensors");
        float[] g = state[layer + ".parametrizations.weight.original0"].Values;
        var v = state[layer + ".parametrizations.weight.original1"];
        var expected = v.Values.Chunk(v.Values.Length / g.Length).SelectMany((row, i) => row.Select(value => (float)(value * g[i] / Math.Sqrt(row.Sum(x => (double)x * x))))).ToArray();
        using var weights = Load("ckpt/tiny/model.pth");

        var weight = weights.Get(layer + ".weight");

        weight.Shape.Should().Equal(v.Shape);
        FloatComparison.MaxAbsoluteError(weight.ToArray(), expected).Should().BeLessThan(1e-6);
    }

    [Fact]
    public void Hides_the_halves_of_weight_norm()
    {
        using var weights = Load("ckpt/tiny/model.pth");

        var get = () => weights.Get("hifigan_decoder.waveform_decoder.ups.0.parametrizations.weight.original0");

        get.Should().Throw<MissingTensorException>();
        weights.Contains("hifigan_decoder.waveform_decoder.ups.0.weight").Should().BeTrue();
    }

    [Fact]
    public void Refuses_the_configuration_of_another_model()
    {
        var load = () => Load("ckpt/nano/model.pth", "ckpt/tiny/config.json");

        load.Should().Throw<TensorShapeException>().WithMessage("*model.pth*config.json*");
    }

    [Fact]
    public void Closes_the_checkpoint_when_disposed()
    {
        var weights = Load("ckpt/nano/model.pth");
        var weight = weights.Get("mel_stats");

        weights.Dispose();

        weight.Invoking(w => w.ToArray()).Should().Throw<ObjectDisposedException>();
    }

    private static CheckpointWeights Load(string path, string? config = null)
    {
        config ??= GoldenCheckpoints.Entry(path).Json.RequiredText("config");
        var checkpoint = GoldenCheckpoints.Open(path);
        var keys = new XttsKeyMapper().Map(checkpoint);
        return new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf(config))));
    }
}
