using System.IO.Compression;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class TorchArchiveTests
{
    private static readonly byte[] Good = TorchFile.StateOf(new TensorDescription([2, 3], [3, 1]));

    public static TheoryData<string, long[], long[], long, long> ImpossibleTensors => new()
    {
        { "a negative length", [-2, 3], [3, 1], 0, 6 },
        { "a shape that overflows", [1L << 40, 1L << 40], [1L << 40, 1], 0, 6 },
        { "an empty shape that overflows", [0, 1L << 62, 8], [1, 1, 1], 0, 6 },
        { "a negative stride", [2, 3], [-3, 1], 5, 6 },
        { "a stride that overflows", [3, 3], [1L << 62, 1], 0, 6 },
        { "a stride beyond the storage", [2, 3], [4, 1], 0, 6 },
        { "a negative offset", [2, 3], [3, 1], -1, 6 },
        { "an offset beyond the storage", [2, 3], [3, 1], 1, 6 },
        { "an offset that overflows", [2, 3], [3, 1], long.MaxValue, 6 },
        { "a storage larger than its entry", [2, 3], [3, 1], 0, 7 },
        { "a storage that overflows", [2, 3], [3, 1], 0, long.MaxValue },
        { "a zero stride that makes much of little", [1L << 40], [0], 0, 6 },
        { "strides of another rank", [2, 3], [3], 0, 6 },
    };

    public static TheoryData<string, byte[]> DamagedArchives => new()
    {
        { "compressed entries", TorchFile.Of([("a/data.pkl", Good), ("a/data/0", new byte[400])], CompressionLevel.Optimal) },
        { "two pickles", TorchFile.Of([("a/data.pkl", Good), ("b/data.pkl", Good)]) },
        { "no pickle", TorchFile.Of([("a/data/0", new byte[24])]) },
        { "one name twice", TorchFile.Of([("a/data.pkl", Good), ("a/data/0", new byte[24]), ("a/data/0", new byte[24])]) },
        { "a name that leads out", TorchFile.Of([("a/data.pkl", Good), ("../data/0", new byte[24])]) },
        { "no storage", TorchFile.Of([("a/data.pkl", Good)]) },
        { "something after the end", [.. TorchFile.Of(Good), 0] },
        { "no end", TorchFile.Of(Good)[..^1] },
        { "an encrypted entry", Changed(CentralHeader, 8, 0x01) },
        { "another size in the local header", Changed(LocalHeader, 22, 0x7f) },
        { "another name in the local header", Changed(LocalHeader, 30, (byte)'X') },
        { "a local header elsewhere", Changed(CentralHeader, 42, 0x02) },
        { "a size beyond the file", Changed(CentralHeader, 27, 0x7f) },
        { "another number of entries", Changed(EndRecord, 10, 0x09) },
        { "another place of the directory", Changed(EndRecord, 16, 0x03) },
    };

    private static ReadOnlySpan<byte> LocalHeader => "PK\x03\x04"u8;

    private static ReadOnlySpan<byte> CentralHeader => "PK\x01\x02"u8;

    private static ReadOnlySpan<byte> EndRecord => "PK\x05\x06"u8;

    [Theory]
    [InlineData("archive")]
    [InlineData("best model + 2735")]
    [InlineData("modell-ő")]
    public void Reads_any_root_folder(string root)
    {
        using var file = new TemporaryFile(TorchFile.Of(Good, root), "név + más.pth");

        using var checkpoint = new CheckpointReader().Open(file.Path);

        Values(checkpoint, "weight").Should().Equal(0, 1, 2, 3, 4, 5);
        checkpoint.Layout.Should().Be(CheckpointLayout.Bare);
    }

    [Fact]
    public void Reads_strided_tensors_in_row_major_order()
    {
        using var file = new TemporaryFile(TorchFile.Of(TorchFile.StateOf(new TensorDescription([2, 2], [1, 3]) { Offset = 1 })));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        Values(checkpoint, "weight").Should().Equal(1, 4, 2, 5);
    }

    [Fact]
    public void Reads_scalars_and_empty_tensors()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("scalar").Tensor(new TensorDescription([], []) { Offset = 4 }).Op('s').Text("empty").Tensor(new TensorDescription([0, 3], [3, 1])).Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        Values(checkpoint, "scalar").Should().Equal(4);
        Values(checkpoint, "empty").Should().BeEmpty();
    }

    [Fact]
    public void Reads_double_precision()
    {
        byte[] pickle = TorchFile.StateOf(new TensorDescription([2], [1]) { Storage = "DoubleStorage", Count = 2 });
        byte[] storage = [.. BitConverter.GetBytes(0.1), .. BitConverter.GetBytes(-1e300)];
        using var file = new TemporaryFile(TorchFile.Of([("m/data.pkl", pickle), ("m/data/0", storage)]));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        Values(checkpoint, "weight").Should().Equal(0.1f, float.NegativeInfinity);
    }

    [Theory]
    [MemberData(nameof(ImpossibleTensors))]
    public void Refuses_impossible_tensors(string what, long[] shape, long[] strides, long offset, long count)
    {
        using var file = new TemporaryFile(TorchFile.Of(TorchFile.StateOf(new TensorDescription(shape, strides) { Offset = offset, Count = count })));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>(what).WithMessage("*'weight'*");
    }

    [Theory]
    [MemberData(nameof(DamagedArchives))]
    public void Refuses_damaged_archives(string what, byte[] archive)
    {
        using var file = new TemporaryFile(archive);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>(what).WithMessage("*made up.pth*");
    }

    [Fact]
    public void Refuses_big_endian_archives()
    {
        using var file = new TemporaryFile(TorchFile.Of([("m/data.pkl", Good), ("m/byteorder", "big"u8.ToArray()), ("m/data/0", new byte[24])]));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<UnsupportedCheckpointException>().WithMessage("*big-endian*");
    }

    [Fact]
    public void Refuses_an_object_where_the_model_should_be()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("model").Global("some.models", "Thing").Op(')').Raw(0x81).Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<UnsafePickleException>().WithMessage("*some.models.Thing*");
    }

    [Fact]
    public void Never_looks_at_the_storages_of_the_optimizer()
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("model").Op('}').Text("weight").Tensor(new TensorDescription([6], [1])).Op('s').Op('s')
            .Text("optimizer").Op('}').Text("exp_avg").Tensor(new TensorDescription([1L << 40], [1]) { Key = "not there", Count = 1L << 40 }).Op('s').Op('s').Text("step").Op('K').Raw(7).Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of(pickle));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        checkpoint.Layout.Should().Be(CheckpointLayout.Trainer);
        checkpoint.Metadata.Step.Should().Be(7);
        checkpoint.Tensors.Keys.Should().Equal("weight");
    }

    [Fact]
    public void Ends_every_change_of_one_byte_in_a_typed_error_or_a_load()
    {
        byte[] good = TorchFile.Of(Good);
        using var file = new TemporaryFile(good);
        for (int at = 0; at < good.Length; at++)
        {
            byte[] changed = [.. good];
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(file.Path, changed);

            var open = () => new CheckpointReader().Open(file.Path).Dispose();

            if (Record.Exception(open) is { } error) error.Should().BeAssignableTo<XttsException>($"byte {at}");
        }
    }

    private static float[] Values(ICheckpoint checkpoint, string name)
    {
        var view = checkpoint.Read(name);
        var values = new float[view.Entry.ElementCount];
        view.CopyTo(values);
        return values;
    }

    // The last entry's record: with its size and name the local header is the last one too, whose fields a reader must hold against the directory.
    private static byte[] Changed(ReadOnlySpan<byte> signature, int offset, byte value)
    {
        byte[] archive = TorchFile.Of([("a/data/0", new byte[24]), ("a/data.pkl", Good)]);
        int at = archive.AsSpan().LastIndexOf(signature);
        archive[at + offset] = archive[at + offset] == value ? throw new InvalidOperationException("Nothing would change.") : value;
        return archive;
    }
}
