using Xtts.Net.Backends;
using Xtts.Net.Backends.Testing;
using Xtts.Net.OnnxRuntime.Decoding.Quantized;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized.Caching;

public sealed class QuantizedFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xtts cache+ő ");
    private int _quantised;

    [Fact]
    public void Weights_are_quantised_once_and_read_from_their_file_after_that()
    {
        byte[] made = Load(GoldenWeights.Tiny());
        int blocks = _quantised;

        byte[] read = Load(GoldenWeights.Tiny());

        (blocks, _quantised).Should().Be((2, 2));
        read.Should().Equal(made);
        _folder.GetFiles().Should().ContainSingle().Which.Name.Should().MatchRegex("^gpt-int4-[0-9a-f]{32}\\.safetensors$");
    }

    [Theory]
    [InlineData("a byte of a matrix")]
    [InlineData("the last byte")]
    [InlineData("a byte of the header")]
    [InlineData("the length of the header")]
    [InlineData("its end")]
    [InlineData("more at its end")]
    [InlineData("everything")]
    public void A_damaged_file_is_made_again(string damage)
    {
        byte[] made = Load(GoldenWeights.Tiny());
        string path = _folder.GetFiles().Single().FullName;
        byte[] file = File.ReadAllBytes(path);
        File.WriteAllBytes(path, Damage(file, damage));

        byte[] again = Load(GoldenWeights.Tiny());

        _quantised.Should().Be(4);
        again.Should().Equal(made);
        File.ReadAllBytes(path).Should().Equal(file);
    }

    [Fact]
    public void The_file_of_another_model_under_the_name_of_this_one_is_not_trusted()
    {
        byte[] made = Load(GoldenWeights.Tiny());
        string path = _folder.GetFiles().Single().FullName;
        File.Delete(path);
        Load(Changed());
        File.Move(_folder.GetFiles().Single().FullName, path);

        byte[] again = Load(GoldenWeights.Tiny());

        again.Should().Equal(made);
    }

    [Fact]
    public void Models_and_schemes_have_files_of_their_own()
    {
        Load(GoldenWeights.Tiny());
        Load(Changed());
        Load(GoldenWeights.Tiny(), QuantizationScheme.Int8);

        _folder.GetFiles().Should().HaveCount(3);
    }

    [Fact]
    public void A_model_has_one_file_wherever_its_weights_lie()
    {
        Load(GoldenWeights.Tiny());
        var mapped = GoldenWeights.Tiny();
        using var file = new WeightFile(mapped, "weights.bin", alignment: 4);

        Load(mapped);

        _folder.GetFiles().Should().ContainSingle();
        _quantised.Should().Be(2);
    }

    [Fact]
    public void Without_a_place_to_write_the_weights_stay_in_memory()
    {
        string blocked = Path.Combine(_folder.FullName, "file");
        File.WriteAllText(blocked, "");

        byte[] made = Load(GoldenWeights.Tiny(), folder: blocked);

        made.Should().Equal(Load(GoldenWeights.Tiny()));
    }

    [Fact]
    public void Nothing_is_left_when_quantising_is_stopped()
    {
        using var stop = new CancellationTokenSource();

        var load = () => new QuantizedGptLoader(GoldenWeights.Tiny(), QuantizationScheme.Int4, 1) { Folder = _folder.FullName }.Load(_ => stop.Cancel(), stop.Token);

        load.Should().Throw<OperationCanceledException>();
        _folder.GetFiles().Should().BeEmpty();
    }

    [Fact]
    public void What_a_process_left_half_written_goes_when_it_is_a_day_old()
    {
        string abandoned = Write("gpt-int4-0123.safetensors.abc.tmp", TimeSpan.FromHours(25)), recent = Write("gpt-int8-0123.safetensors.def.tmp", TimeSpan.FromHours(23));
        string kept = Write("gpt-int4-4567.safetensors", TimeSpan.FromDays(400)), foreign = Write("notes.tmp", TimeSpan.FromDays(400));

        Load(GoldenWeights.Tiny());

        File.Exists(abandoned).Should().BeFalse();
        ((string[])[recent, kept, foreign]).Should().OnlyContain(path => File.Exists(path));
    }

    [Fact]
    public void The_file_is_safetensors_that_others_can_read()
    {
        Load(GoldenWeights.Tiny());

        using var checkpoint = new Xtts.Net.Checkpoints.CheckpointReader().Open(_folder.GetFiles().Single().FullName);

        checkpoint.Tensors.Should().HaveCount(8).And.ContainKey("gpt.gpt.h.1.mlp.c_proj.weight");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Write(string name, TimeSpan age)
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, "");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        return path;
    }

    private static GoldenWeights Changed()
    {
        var weights = GoldenWeights.Tiny();
        weights["gpt.gpt.h.1.attn.c_proj.weight"][100] += 0.5f;
        return weights;
    }

    private static byte[] Damage(byte[] file, string damage)
    {
        byte[] damaged = [.. file];
        switch (damage)
        {
            case "a byte of a matrix": damaged[file.Length / 2] ^= 1; break;
            case "the last byte": damaged[^1] ^= 0x80; break;
            case "a byte of the header": damaged[60] ^= 1; break;
            case "the length of the header": damaged[6] = 0x7F; break;
            case "its end": return damaged[..^64];
            case "more at its end": return [.. damaged, .. new byte[64]];
            default: Array.Clear(damaged); break;
        }

        return damaged;
    }

    private unsafe byte[] Load(IModelWeights weights, QuantizationScheme? scheme = null, string? folder = null)
    {
        var loader = new QuantizedGptLoader(weights, scheme ?? QuantizationScheme.Int4, 2) { Folder = folder ?? _folder.FullName };
        using var loaded = loader.Load(_ => Interlocked.Increment(ref _quantised), CancellationToken.None);
        return new ReadOnlySpan<byte>(loaded.Blocks[0].Projection.Tiles, (int)loaded.Layout.Bytes).ToArray();
    }
}
