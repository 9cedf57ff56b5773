using System.Collections.Immutable;
using System.Text.Json;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Safetensors;

/// <summary>The JSON header of a safetensors file: name to element type, shape and byte range.</summary>
internal static class SafetensorsHeader
{
    private const int MostAxes = 16;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 8 };

    /// <summary>Parses a header and holds it against the length of the file.</summary>
    /// <param name="header">The header's bytes.</param>
    /// <param name="file">The file.</param>
    /// <param name="dataStart">Position of the first tensor's first byte.</param>
    /// <param name="cancellationToken">Cancels the parsing.</param>
    public static SafetensorsContent Parse(ReadOnlyMemory<byte> header, CheckpointFile file, long dataStart, CancellationToken cancellationToken)
    {
        try
        {
            using var document = JsonDocument.Parse(header, Options);
            if (document.RootElement.ValueKind != JsonValueKind.Object) throw Damaged(file, "is no object");
            var tensors = new Dictionary<string, TensorEntry>(StringComparer.Ordinal);
            Dictionary<string, string>? metadata = null;
            foreach (var property in document.RootElement.EnumerateObject())
            {
                if ((tensors.Count & 255) == 0) cancellationToken.ThrowIfCancellationRequested();
                if (property.Name == SafetensorsFormat.Metadata)
                {
                    metadata = metadata is null ? ReadMetadata(file, property.Value) : throw Damaged(file, "has metadata twice");
                }
                else if (property.Name.Length == 0 || !tensors.TryAdd(property.Name, ReadEntry(file, property, dataStart)))
                {
                    throw Damaged(file, $"has the name '{Excerpt.Of(property.Name)}' twice or empty");
                }
            }

            RequireNoGaps(file, tensors.Values, dataStart);
            return new SafetensorsContent(tensors, metadata ?? []);
        }
        catch (JsonException e)
        {
            throw Damaged(file, $"cannot be read: {JsonFault.Of(e)}", e);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            throw Damaged(file, $"cannot be read: {e.Message}", e);
        }
    }

    private static TensorEntry ReadEntry(CheckpointFile file, JsonProperty property, long dataStart)
    {
        string name = Excerpt.Of(property.Name);
        if (property.Value.ValueKind != JsonValueKind.Object || property.Value.EnumerateObject().Count() != 3) throw Damaged(file, $"does not describe '{name}' by dtype, shape and data_offsets");
        string? typeName = property.Value.GetProperty("dtype").GetString();
        if (!SafetensorsFormat.TryGetElementType(typeName, out var type))
            throw new UnsupportedCheckpointException($"'{file.Name}': tensor '{name}' has the element type '{Excerpt.Of(typeName ?? "")}', which Xtts.Net does not read. Save it as F32, F16 or BF16.");
        long[] shape = [.. property.Value.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt64())];
        if (shape.Length > MostAxes || shape.Any(length => length < 0)) throw Damaged(file, $"gives '{name}' an impossible shape");
        var offsets = property.Value.GetProperty("data_offsets");
        if (offsets.GetArrayLength() != 2) throw Damaged(file, $"gives '{name}' other data_offsets than a begin and an end");
        long begin = offsets[0].GetInt64(), end = offsets[1].GetInt64();
        if (begin < 0 || end < begin || end > file.Length - dataStart) throw Damaged(file, $"places '{name}' outside the file");
        var entry = new TensorEntry(property.Name, type, ImmutableArray.Create(shape), RowMajorStrides(shape), dataStart + begin);
        if (checked(entry.ElementCount * type.SizeInBytes()) != end - begin) throw Damaged(file, $"gives '{name}' {end - begin} bytes for the shape [{string.Join(", ", shape)}]");
        return entry.SpannedBytes <= Array.MaxLength ? entry : throw Damaged(file, $"describes '{name}' as larger than 2 GiB");
    }

    private static ImmutableArray<long> RowMajorStrides(long[] shape)
    {
        var strides = new long[shape.Length];
        long step = 1;
        for (int axis = shape.Length - 1; axis >= 0; axis--)
        {
            strides[axis] = step;
            step = checked(step * Math.Max(shape[axis], 1));
        }

        return ImmutableArray.Create(strides);
    }

    private static void RequireNoGaps(CheckpointFile file, IEnumerable<TensorEntry> tensors, long dataStart)
    {
        long position = dataStart;
        foreach (var entry in tensors.OrderBy(entry => entry.FileOffset).ThenBy(entry => entry.SpannedBytes))
        {
            if (entry.FileOffset != position) throw Damaged(file, $"leaves a gap or an overlap before '{Excerpt.Of(entry.Name)}'");
            position += entry.SpannedBytes;
        }

        if (position != file.Length) throw Damaged(file, "does not cover the whole file");
    }

    private static Dictionary<string, string> ReadMetadata(CheckpointFile file, JsonElement metadata)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (metadata.ValueKind != JsonValueKind.Object) throw Damaged(file, "has metadata that is no list of texts");
        foreach (var entry in metadata.EnumerateObject())
        {
            if (entry.Value.ValueKind != JsonValueKind.String || !texts.TryAdd(entry.Name, entry.Value.GetString()!)) throw Damaged(file, "has metadata that is no list of texts, each of its own name");
        }

        return texts;
    }

    private static CheckpointFormatException Damaged(CheckpointFile file, string what, Exception? cause = null) =>
        new($"'{file.Name}': its safetensors header {what}. The file is damaged: copy or download it again.", cause);
}
