using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Goldens;
using Xtts.Net.Loading;
using Xtts.Net.Tests.Checkpoints;

namespace Xtts.Net.Tests.Loading;

public sealed class ModelIdentityTests
{
    private static readonly string[] Rounded = ["ckpt/variants/fp16.pth", "ckpt/variants/bf16.pth"];

    public static TheoryData<string> Checkpoints => GoldenCheckpoints.WithState;

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public void Is_the_same_in_every_file_that_holds_the_weights_unrounded(string path)
    {
        string state = GoldenCheckpoints.Entry(path).Json.RequiredText("expected_state");
        string original = GoldenCheckpoints.Manifest.Entries.First(entry => entry.Json.Text("expected_state") == state).Path;

        bool differs = ModelIdentity.Differ(IdentityOf(original), IdentityOf(path));

        differs.Should().Be(Rounded.Contains(path));
    }

    [Fact]
    public void Differs_between_models()
    {
        string[] identities = [IdentityOf("ckpt/tiny/model.pth"), IdentityOf("ckpt/nano/model.pth")];

        identities.Should().OnlyHaveUniqueItems().And.OnlyContain(identity => identity.Length == 2 + 64);
    }

    [Fact]
    public void Is_the_same_whether_the_file_is_mapped_or_copied()
    {
        IdentityOf("ckpt/nano/model.pth", CheckpointLoadMode.Copy).Should().Be(IdentityOf("ckpt/nano/model.pth"));
    }

    [Fact]
    public void Changes_when_one_sampled_value_of_the_GPT_changes()
    {
        string path = GoldenCheckpoints.Folder.PathOf("ckpt/variants/model.safetensors"), changed = Path.GetTempFileName();
        try
        {
            byte[] bytes = File.ReadAllBytes(path);
            using (var checkpoint = GoldenCheckpoints.Open("ckpt/variants/model.safetensors"))
            {
                var bias = checkpoint.Tensors["gpt.gpt.h.0.attn.c_proj.bias"];
                bytes[(int)(bias.FileOffset + (bias.SpannedBytes / 2))] ^= 1;
            }

            File.WriteAllBytes(changed, bytes);

            ModelIdentity.Differ(IdentityOf(changed, config: "ckpt/nano/config.json"), IdentityOf("ckpt/nano/model.pth")).Should().BeTrue();
        }
        finally
        {
            File.Delete(changed);
        }
    }

    [Fact]
    public void Of_an_identity_that_was_made_in_another_way_nothing_is_known()
    {
        ModelIdentity.Differ("2:ab", "1:cd").Should().BeFalse();
    }

    private static string IdentityOf(string path, CheckpointLoadMode mode = CheckpointLoadMode.Map, string? config = null)
    {
        config ??= GoldenCheckpoints.Entry(path).Json.RequiredText("config");
        using var checkpoint = new CheckpointReader { LoadMode = mode }.OpenFile(GoldenCheckpoints.Folder.PathOf(path), CancellationToken.None);
        var keys = new XttsKeyMapper().Map(checkpoint);
        ModelSizes sizes = ModelSizesReader.Read(checkpoint, keys, XttsConfiguration.Read(GoldenCheckpoints.Folder.PathOf(config)));
        return ModelIdentity.Of(checkpoint, keys, sizes);
    }
}
