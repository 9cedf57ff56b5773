using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class LoadModeTests
{
    [Theory]
    [InlineData(CheckpointLoadMode.Map, true)]
    [InlineData(CheckpointLoadMode.Copy, false)]
    public void A_file_is_mapped_in_one_mode_only(CheckpointLoadMode mode, bool mapped)
    {
        if (!OperatingSystem.IsLinux()) return;     // only Linux tells what is mapped
        using var file = new TemporaryFile(TorchFile.Of(TorchFile.StateOf(new TensorDescription([2, 3], [3, 1]))), $"{Guid.NewGuid():N}.pth");
        using var checkpoint = new CheckpointReader { LoadMode = mode }.Open(file.Path);
        checkpoint.Read("weight");

        string mappings = File.ReadAllText("/proc/self/maps");

        mappings.Contains(Path.GetFileName(file.Path), StringComparison.Ordinal).Should().Be(mapped);
        checkpoint.LoadMode.Should().Be(mode);
    }

    [Fact]
    public void Copied_weights_have_the_same_values_and_no_place_in_a_file()
    {
        using var mapped = Load(CheckpointLoadMode.Map);
        using var copied = Load(CheckpointLoadMode.Copy);

        foreach (string name in (string[])["gpt.final_norm.weight", "gpt.gpt.h.0.attn.c_attn.weight", "hifigan_decoder.waveform_decoder.ups.0.weight"])
        {
            copied.Get(name).ToArray().Should().Equal(mapped.Get(name).ToArray());
            copied.Get(name).TryGetFileRegion(out _).Should().BeFalse();
        }

        mapped.Get("gpt.final_norm.weight").TryGetFileRegion(out _).Should().BeTrue();
    }

    [Fact]
    public void A_file_that_was_replaced_is_given_to_no_backend()
    {
        using var file = new TemporaryFile(File.ReadAllBytes(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth")), "model.pth");
        using var weights = Load(CheckpointLoadMode.Map, file.Path);
        File.Move(file.Path, file.Path + ".old");
        File.WriteAllBytes(file.Path, []);

        var region = () => weights.Get("gpt.final_norm.weight").TryGetFileRegion(out _);

        region.Should().Throw<CheckpointChangedException>();
    }

    private static CheckpointWeights Load(CheckpointLoadMode mode, string? path = null)
    {
        var checkpoint = new CheckpointReader { LoadMode = mode }.Open(path ?? GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"));
        var keys = new XttsKeyMapper().Map(checkpoint);
        return new CheckpointWeights(checkpoint, keys, ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf("ckpt/nano/config.json"))));
    }
}
