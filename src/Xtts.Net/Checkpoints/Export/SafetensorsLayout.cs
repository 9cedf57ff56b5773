using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;
using Xtts.Net.Checkpoints.Safetensors;

namespace Xtts.Net.Checkpoints.Export;

/// <summary>A <c>.safetensors</c> file: length of the header, header, tensors without gaps.</summary>
/// <remarks>
/// The data begins at a multiple of 64, and tensors whose length is a multiple of 64 come first, then those of larger elements before those of smaller ones: so every tensor is aligned to its elements,
/// and the large ones to a cache line.
/// </remarks>
internal sealed class SafetensorsLayout : IOutputLayout
{
    private const int Alignment = 64;
    private readonly byte[] _header;
    private readonly long[] _positions;

    /// <param name="plan">What is written.</param>
    /// <param name="metadata">What the source says about itself; becomes texts in the header.</param>
    public SafetensorsLayout(ExportPlan plan, CheckpointMetadata metadata)
    {
        _positions = new long[plan.Tensors.Length];
        int[] order = [.. Enumerable.Range(0, plan.Tensors.Length).OrderBy(i => plan.Tensors[i].Bytes % Alignment != 0).ThenBy(i => plan.Tensors[i].Bytes % Alignment == 0 ? 0 : -plan.Tensors[i].ElementType.SizeInBytes())];
        long end = 0;
        foreach (int i in order)
        {
            _positions[i] = end;
            end = checked(end + plan.Tensors[i].Bytes);
        }

        _header = WriteHeader(plan, order, metadata);
        for (int i = 0; i < _positions.Length; i++) _positions[i] += _header.Length;
        Length = checked(end + _header.Length);
    }

    /// <inheritdoc/>
    public long Length { get; }

    /// <inheritdoc/>
    public bool HasChecksums => false;

    /// <inheritdoc/>
    public long PositionOf(int tensor) => _positions[tensor];

    /// <inheritdoc/>
    public void WriteStructure(OutputFile file, ReadOnlySpan<uint> checksums) => file.Write(0, _header);

    private byte[] WriteHeader(ExportPlan plan, int[] order, CheckpointMetadata metadata)
    {
        var json = new ArrayBufferWriter<byte>(1 << 16);
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            writer.WriteStartObject(SafetensorsFormat.Metadata);
            foreach (var (name, text) in Texts(metadata)) writer.WriteString(name, text);
            writer.WriteEndObject();
            foreach (int i in order) WriteTensor(writer, plan.Tensors[i], _positions[i]);
            writer.WriteEndObject();
        }

        int padding = -(SafetensorsFormat.LengthBytes + json.WrittenCount) & (Alignment - 1);
        byte[] header = new byte[SafetensorsFormat.LengthBytes + json.WrittenCount + padding];
        BinaryPrimitives.WriteInt64LittleEndian(header, header.Length - SafetensorsFormat.LengthBytes);
        json.WrittenSpan.CopyTo(header.AsSpan(SafetensorsFormat.LengthBytes));
        header.AsSpan(header.Length - padding).Fill((byte)' ');
        return header;
    }

    private static void WriteTensor(Utf8JsonWriter writer, PlannedTensor tensor, long position)
    {
        writer.WriteStartObject(tensor.Name);
        writer.WriteString("dtype", SafetensorsFormat.NameOf(tensor.ElementType));
        WriteNumbers(writer, "shape", tensor.Source.Shape.AsSpan());
        WriteNumbers(writer, "data_offsets", [position, position + tensor.Bytes]);
        writer.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter writer, string name, ReadOnlySpan<long> numbers)
    {
        writer.WriteStartArray(name);
        foreach (long number in numbers) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }

    // 'format' is what Python's loaders ask for.
    private static IEnumerable<(string Name, string Text)> Texts(CheckpointMetadata metadata)
    {
        (string Name, IFormattable? Value)[] numbers = [("step", metadata.Step), ("epoch", metadata.Epoch), ("train_loss", metadata.TrainLoss), ("eval_loss", metadata.EvalLoss)];
        yield return ("format", "pt");
        foreach (var (name, value) in numbers)
        {
            if (value is not null) yield return (name, value.ToString(null, CultureInfo.InvariantCulture));
        }

        if (metadata.Date is { } date) yield return ("date", date);
    }
}
