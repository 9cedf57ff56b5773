using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Checkpoints.Export;

public sealed class RoundTripTests
{
    private static readonly string[] Endings = [".pth", ".safetensors"];

    public static TheoryData<string, string> Checkpoints => Pairs(((IEnumerable<object[]>)GoldenCheckpoints.WithState).Select(row => (string)row[0]));

    public static TheoryData<ExportPrecision, string> Precisions => Pairs<ExportPrecision>([ExportPrecision.Float32, ExportPrecision.Float16, ExportPrecision.BFloat16]);

    [Theory]
    [MemberData(nameof(Checkpoints))]
    public async Task Every_tensor_keeps_its_bits(string path, string ending)
    {
        using var folder = new ExportFolder();

        await folder.Export(path, "model" + ending);

        using var source = GoldenCheckpoints.Open(path);
        using var written = new CheckpointReader().Open(folder.At("model" + ending));
        var keys = new XttsKeyMapper().Map(source);
        written.Tensors.Keys.Should().BeEquivalentTo(keys.CanonicalNames);
        foreach (var (name, entry) in written.Tensors)
        {
            var original = source.Read(keys.FindKey(name)!);
            bool same = entry.ElementType == original.Entry.ElementType && entry.IsContiguous && entry.Shape.SequenceEqual(original.Entry.Shape) && written.Read(name).Bytes.SequenceEqual(RowMajorBytes(original));
            if (!same) Assert.Fail($"'{name}' must have type, shape and bytes of the source.");
        }
    }

    [Theory]
    [MemberData(nameof(Precisions))]
    public async Task Converted_tensors_are_rounded_to_the_nearest_value(ExportPrecision precision, string ending)
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/trainer/best_model_1200.pth", "model" + ending, precision);

        var expected = GoldenCheckpoints.Folder.Tensors("ckpt/nano/expected_state.safetensors");
        using var written = new CheckpointReader().Open(folder.At("model" + ending));
        foreach (string name in expected.Names) RequireRounded(written.Read(name), expected[name], precision);
    }

    [Theory]
    [InlineData("ckpt/variants/fp16.pth")]
    [InlineData("ckpt/variants/bf16.pth")]
    public async Task Half_types_are_widened_without_a_change(string path)
    {
        using var folder = new ExportFolder();

        await folder.Export(path, "wide.pth", ExportPrecision.Float32);
        await CheckpointExporter.ExportAsync(folder.At("wide.pth"), folder.At("narrow.safetensors"), new ExportOptions { Precision = path.Contains("bf16") ? ExportPrecision.BFloat16 : ExportPrecision.Float16 });

        using var source = GoldenCheckpoints.Open(path);
        using var narrow = new CheckpointReader().Open(folder.At("narrow.safetensors"));
        foreach (var (name, entry) in narrow.Tensors)
        {
            bool same = entry.ElementType == source.Tensors[name].ElementType && narrow.Read(name).Bytes.SequenceEqual(RowMajorBytes(source.Read(name)));
            if (!same) Assert.Fail($"'{name}' must be as it was.");
        }
    }

    [Theory]
    [InlineData(".pth")]
    [InlineData(".safetensors")]
    public async Task The_same_source_gives_the_same_bytes(string ending)
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/nano/model.pth", "first" + ending);
        await folder.Export("ckpt/nano/model.pth", "second" + ending);

        File.ReadAllBytes(folder.At("first" + ending)).AsSpan().SequenceEqual(File.ReadAllBytes(folder.At("second" + ending))).Should().BeTrue();
    }

    [Fact]
    public async Task A_torch_file_is_of_the_released_layout()
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/trainer/best_model_2735.pth", "model.pth");

        using var written = new CheckpointReader().Open(folder.At("model.pth"));
        written.Layout.Should().Be(CheckpointLayout.Released);
        written.Metadata.Should().Be(CheckpointMetadata.Empty);
    }

    [Fact]
    public async Task A_safetensors_file_says_where_it_comes_from()
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/trainer/best_model_2735.pth", "model.safetensors");

        using var header = System.Text.Json.JsonDocument.Parse(HeaderOf(folder.At("model.safetensors")));
        header.RootElement.GetProperty("__metadata__").EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["format"] = "pt", ["step"] = "2735", ["epoch"] = "4", ["date"] = "November 22, 2026", ["train_loss"] = "0.0213", ["eval_loss"] = "3.4071",
        });
    }

    [Theory]
    [InlineData("model.pth", 64)]
    [InlineData("model.safetensors", 4)]
    public async Task Tensors_are_aligned(string name, int alignment)
    {
        using var folder = new ExportFolder();

        await folder.Export("ckpt/tiny/model.pth", name);

        using var written = new CheckpointReader().Open(folder.At(name));
        written.Tensors.Values.Should().OnlyContain(tensor => tensor.FileOffset % Math.Max(alignment, tensor.ElementType.SizeInBytes()) == 0);
        written.Tensors.Values.Where(tensor => tensor.SpannedBytes % 64 == 0).Should().OnlyContain(tensor => tensor.FileOffset % 64 == 0);
    }

    private static TheoryData<T, string> Pairs<T>(IEnumerable<T> values)
    {
        var pairs = new TheoryData<T, string>();
        foreach (var value in values)
        {
            foreach (string ending in Endings) pairs.Add(value, ending);
        }

        return pairs;
    }

    private static byte[] HeaderOf(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        return file[8..(8 + (int)BitConverter.ToInt64(file))];
    }

    // Written anew, element by element, so that the exporter's own walk is not what it is checked with.
    private static byte[] RowMajorBytes(TensorView view)
    {
        var entry = view.Entry;
        if (entry.IsContiguous) return view.Bytes.ToArray();
        int size = entry.ElementType.SizeInBytes();
        byte[] bytes = new byte[entry.ElementCount * size];
        for (long i = 0; i < entry.ElementCount; i++)
        {
            long rest = i, element = 0;
            for (int axis = entry.Shape.Length - 1; axis >= 0; axis--)
            {
                element += rest % entry.Shape[axis] * entry.Strides[axis];
                rest /= entry.Shape[axis];
            }

            view.Bytes.Slice((int)(element * size), size).CopyTo(bytes.AsSpan((int)(i * size)));
        }

        return bytes;
    }

    private static void RequireRounded(TensorView written, GoldenTensor expected, ExportPrecision precision)
    {
        if (expected.IntegerValues is not null)
        {
            written.Entry.ElementType.Should().Be(TensorElementType.Int64, expected.Name);
            return;
        }

        written.Entry.ElementType.ToString().Should().Be(precision.ToString(), expected.Name);
        int size = written.Entry.ElementType.SizeInBytes();
        int wrong = 0;
        for (int i = 0; i < expected.Values.Length; i++)
        {
            if (!IsRounded(written.Bytes[(i * size)..], expected.Values[i], precision)) wrong++;
        }

        wrong.Should().Be(0, expected.Name);
    }

    private static bool IsRounded(ReadOnlySpan<byte> bytes, float value, ExportPrecision precision) => precision switch
    {
        ExportPrecision.Float32 => BitConverter.ToSingle(bytes) == value,
        ExportPrecision.Float16 => BitConverter.ToHalf(bytes) == (Half)value,
        _ => IsNearest(BitConverter.ToUInt16(bytes), value),
    };

    // No other BFloat16 is nearer, and of two that are equally near this one is even.
    private static bool IsNearest(ushort bits, float value)
    {
        double Distance(int candidate) => BitConverter.UInt32BitsToSingle((uint)candidate << 16) is var other && float.IsNaN(other) ? double.PositiveInfinity : Math.Abs((double)other - value);
        double here = Distance(bits), below = Distance(bits - 1), above = Distance(bits + 1);
        return (here < below && here < above) || (bits % 2 == 0 && here <= below && here <= above);
    }
}
