using System.Text;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class CheckpointReaderTests
{
    public static TheoryData<string, byte[]> DamagedHeaders => new()
    {
        { "a gap", Safetensors("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8) },
        { "an overlap", Safetensors("""{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8) },
        { "bytes left over", Safetensors("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""", 8) },
        { "an end outside the file", Safetensors("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", 8) },
        { "another size than the shape's", Safetensors("""{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}""", 8) },
        { "a negative length", Safetensors("""{"a":{"dtype":"F32","shape":[-1,-2],"data_offsets":[0,8]}}""", 8) },
        { "a shape that overflows", Safetensors("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}}""", 0) },
        { "a name twice", Safetensors("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}""", 8) },
        { "no offsets", Safetensors("""{"a":{"dtype":"F32","shape":[1]}}""", 4) },
        { "metadata that is no text", Safetensors("""{"__metadata__":{"a":1}}""", 0) },
        { "deep nesting", Safetensors("{\"a\":" + new string('[', 100_000), 0) },
        { "more axes than any tensor", Safetensors("""{"a":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}""", 4) },
        { "a begin without an end", Safetensors("""{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}""", 4) },
        { "offsets that are no numbers", Safetensors("""{"a":{"dtype":"F32","shape":[1],"data_offsets":["0","4"]}}""", 4) },
    };

    [Fact]
    public void Reads_a_safetensors_file_by_its_content()
    {
        byte[] content = Safetensors("""{"__metadata__":{"format":"pt"},"b":{"dtype":"I64","shape":[],"data_offsets":[2,10]},"a":{"dtype":"BF16","shape":[1],"data_offsets":[0,2]}}""", 10);
        content[^9] = 0x3f;
        content[^10] = 0x80;
        content[^8] = 42;
        using var file = new TemporaryFile(content, "named as if.pth");

        using var checkpoint = new CheckpointReader().Open(file.Path);

        var (one, answer) = (new float[1], new long[1]);
        checkpoint.Read("a").CopyTo(one);
        checkpoint.Read("b").CopyTo(answer);
        (checkpoint.Layout, one[0], answer[0]).Should().Be((CheckpointLayout.Safetensors, 1f, 42L));
    }

    [Theory]
    [MemberData(nameof(DamagedHeaders))]
    public void Refuses_damaged_safetensors_files(string what, byte[] content)
    {
        using var file = new TemporaryFile(content, "made up.safetensors");

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>(what).WithMessage("*made up.safetensors*");
    }

    [Fact]
    public void Names_an_element_type_it_does_not_read()
    {
        using var file = new TemporaryFile(Safetensors("""{"a":{"dtype":"F8_E4M3","shape":[1],"data_offsets":[0,1]}}""", 1));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<UnsupportedCheckpointException>().WithMessage("*'a'*F8_E4M3*");
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("<!DOCTYPE html>", "neither")]
    [InlineData("PK", "neither")]
    [InlineData("PK\u0003\u0004", "truncated")]
    public void Says_what_a_foreign_file_is(string content, string said)
    {
        using var file = new TemporaryFile(Encoding.ASCII.GetBytes(content));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage($"*{said}*");
    }

    [Fact]
    public void Names_a_file_that_is_not_there()
    {
        var open = () => new CheckpointReader().Open("nowhere/model + ő.pth");

        open.Should().Throw<ModelFileNotFoundException>().WithMessage("*model + ő.pth*");
    }

    [Fact]
    public void Asks_for_a_file_when_given_a_folder()
    {
        var open = () => new CheckpointReader().Open(GoldenCheckpoints.Folder.PathOf("ckpt/nano"));

        open.Should().Throw<ModelFileNotFoundException>().WithMessage("*folder*");
    }

    [Fact]
    public void Opens_nothing_when_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var open = () => new CheckpointReader().Open(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"), cancelled.Token);

        open.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Names_the_nearest_tensor_when_one_is_missing()
    {
        using var checkpoint = GoldenCheckpoints.Open("ckpt/nano/model.pth");

        var read = () => { checkpoint.Read("gpt.final_norm.weights"); };

        read.Should().Throw<MissingTensorException>().WithMessage("*'gpt.final_norm.weights'*'gpt.final_norm.weight'*");
    }

    [Fact]
    public void Reads_nothing_after_disposal()
    {
        var checkpoint = GoldenCheckpoints.Open("ckpt/nano/model.pth");
        checkpoint.Dispose();

        var read = () => { checkpoint.Read("mel_stats"); };

        read.Should().Throw<ObjectDisposedException>();
    }

    private static byte[] Safetensors(string header, int dataBytes)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        return [.. BitConverter.GetBytes((long)json.Length), .. json, .. new byte[dataBytes]];
    }
}
