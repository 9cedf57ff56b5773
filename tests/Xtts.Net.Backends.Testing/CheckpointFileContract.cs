using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Goldens;

namespace Xtts.Net.Backends.Testing;

/// <summary>Weights used where they lie in a file.</summary>
public abstract class CheckpointFileContract(IXttsBackend backend)
{
    [Theory]
    [InlineData("weights.bin", 0)]
    [InlineData("best model + újabb.pth", 0)]
    [InlineData("模型 (2).pth", 0)]
    [InlineData("four bytes after a border.pth", 4)]
    [InlineData("misaligned by one.pth", 1)]
    [InlineData("misaligned by two.pth", 2)]
    public void Weights_are_read_from_a_file_of_any_name_at_any_offset(string name, int alignment)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        var weights = GoldenWeights.Tiny();
        using var file = new WeightFile(weights, name, alignment);

        using var model = backend.Load(weights);

        ShouldSpeakAsRecorded(model, golden);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Weights_behind_a_symbolic_link_are_found(bool linkedFolder)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        var weights = GoldenWeights.Tiny();
        using var file = new WeightFile(weights, "blob", 0);
        var links = Directory.CreateTempSubdirectory("xtts links ");
        string link = Path.Combine(links.FullName, "link");
        if (linkedFolder) Directory.CreateSymbolicLink(link, Path.GetDirectoryName(file.FilePath)!);
        else File.CreateSymbolicLink(link, file.FilePath);
        var regions = weights.Region;
        weights.Region = name => regions(name) is { } region ? region with { Path = linkedFolder ? Path.Combine(link, "blob") : link } : null;

        using var model = backend.Load(weights);

        ShouldSpeakAsRecorded(model, golden);
        links.Delete(recursive: true);
    }

    [Fact]
    public void Weights_in_two_folders_are_found()
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        var weights = GoldenWeights.Tiny();
        using var first = new WeightFile(weights, "first.bin", 0);
        var inFirst = weights.Region;
        using var second = new WeightFile(weights, "second.bin", 0);
        var inSecond = weights.Region;
        weights.Region = name => name.Length % 2 == 0 ? inFirst(name) : inSecond(name);

        using var model = backend.Load(weights);

        ShouldSpeakAsRecorded(model, golden);
    }

    [Theory]
    [InlineData("ckpt/tiny/model.pth")]
    [InlineData("ckpt/trainer/best_model_2735.pth")]
    public void A_checkpoint_speaks_as_the_reference_does(string path)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        using var weights = Open(path, "ckpt/tiny/config.json");

        using var model = backend.Load(weights);

        ShouldSpeakAsRecorded(model, golden);
    }

    [Theory]
    [InlineData("ckpt/nano/model.pth")]
    [InlineData("ckpt/trainer/best_model_1200.pth")]
    [InlineData("ckpt/variants/bare_state_dict.pth")]
    [InlineData("ckpt/variants/gpt_inference_dups.pth")]
    [InlineData("ckpt/variants/hf_attn_buffers.pth")]
    [InlineData("ckpt/variants/legacy_nonzip.pth")]
    [InlineData("ckpt/variants/model.safetensors")]
    [InlineData("ckpt/variants/old_weight_norm.pth")]
    [InlineData("ckpt/variants/packed_offsets.pth")]
    [InlineData("ckpt/variants/parameters.pth")]
    [InlineData("ckpt/variants/proto4.pth")]
    [InlineData("ckpt/variants/strided.pth")]
    [InlineData("ckpt/variants/torch2_records.pth")]
    public void Every_form_of_the_smallest_model_speaks_as_the_reference_does(string path)
    {
        var golden = GoldenFolder.OfRepository.Tensors("ckpt/nano/expected_run.safetensors");
        using var weights = Open(path, "ckpt/nano/config.json");

        using var model = backend.Load(weights);

        var run = Greedy.Run(model, new DecodingPrompt(golden["gpt_cond_latent"].Values, Greedy.Prompt(golden["text_ids"].Integers, Greedy.NanoStart), 60), 5);
        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray(), golden["gpt_latents"].Values).Should().BeLessThanOrEqualTo(1e-4);
    }

    [Theory]
    [InlineData("ckpt/variants/fp16.pth", 2e-2)]
    [InlineData("ckpt/variants/bf16.pth", 2e-1)]
    public void Weights_of_half_types_are_converted(string path, double tolerance)
    {
        var golden = GoldenFolder.OfRepository.Tensors("ckpt/nano/expected_run.safetensors");
        using var weights = Open(path, "ckpt/nano/config.json");
        using var model = backend.Load(weights);
        using var batch = model.CreateDecodingBatch(1);

        batch.Add(new DecodingPrompt(golden["gpt_cond_latent"].Values, Greedy.Prompt(golden["text_ids"].Integers, Greedy.NanoStart), 60));

        FloatComparison.MaxAbsoluteError(batch.Latent(0), golden["gpt_latents"].Values.AsSpan(0, 16)).Should().BeLessThanOrEqualTo(tolerance);
    }

    [Theory]
    [InlineData("ckpt/tiny/model.pth")]
    [InlineData("ckpt/trainer/best_model_2735.pth")]
    public void Copied_weights_speak_as_the_reference_does(string path)
    {
        var golden = GoldenFolder.OfRepository.Tensors("stages/gpt_en1_cap40.safetensors");
        using var weights = Open(path, "ckpt/tiny/config.json", CheckpointLoadMode.Copy);

        using var model = backend.Load(weights);

        ShouldSpeakAsRecorded(model, golden);
    }

    private static CheckpointWeights Open(string path, string config, CheckpointLoadMode mode = CheckpointLoadMode.Map)
    {
        var checkpoint = new CheckpointReader { LoadMode = mode }.Open(GoldenFolder.OfRepository.PathOf(path));
        var keys = new XttsKeyMapper().Map(checkpoint);
        var sizes = ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(GoldenFolder.OfRepository.PathOf(config)));
        return new CheckpointWeights(checkpoint, keys, sizes);
    }

    private static void ShouldSpeakAsRecorded(IXttsModel model, GoldenTensors golden)
    {
        var run = Greedy.Run(model, new DecodingPrompt(golden["cond"].Values, Greedy.Prompt(golden["text_ids"].Integers), 40), 5);
        run.Codes.Should().Equal(golden["codes"].Integers);
        FloatComparison.MaxAbsoluteError(run.Latents.ToArray(), golden["latents_stream"].Values).Should().BeLessThanOrEqualTo(1e-4);

        var stages = GoldenFolder.OfRepository.Tensors("stages/hifigan_stages.safetensors");
        var wave = new float[8704];
        model.Vocode(stages["interp_sr"].Values, 34, stages["g"].Values, wave);
        FloatComparison.MaxAbsoluteError(wave, stages["wav"].Values).Should().BeLessThanOrEqualTo(1e-4);
    }
}
