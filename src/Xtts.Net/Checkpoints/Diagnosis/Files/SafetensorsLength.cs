using System.Buffers.Binary;
using System.Text.Json;
using Xtts.Net.Checkpoints.Safetensors;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>How long a safetensors file would have to be.</summary>
internal static class SafetensorsLength
{
    /// <summary>Whether the header speaks of bytes beyond the end of the file, so that the file must have been cut off.</summary>
    public static bool IsBeyond(CheckpointFile file)
    {
        if (file.Length <= SafetensorsFormat.LengthBytes) return false;
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(file.Read(0, SafetensorsFormat.LengthBytes));
        if (length > (ulong)file.Limits.HeaderBytes) return false;
        long start = SafetensorsFormat.LengthBytes + (long)length;
        return start > file.Length || LastByte(file.Read(SafetensorsFormat.LengthBytes, (int)length), file.Limits) > file.Length - start;
    }

    // The largest end of any tensor; 0 when the header is no header.
    private static long LastByte(byte[] header, CheckpointLimits limits)
    {
        try
        {
            JsonValues.RequireAtMost(header, (int)Math.Min(int.MaxValue, (long)limits.Tensors * SafetensorsFormat.ValuesOfTensor));
            using var json = JsonDocument.Parse(header, new JsonDocumentOptions { MaxDepth = 8 });
            return json.RootElement.EnumerateObject().Max(entry => End(entry.Value));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return 0;
        }
    }

    private static long End(JsonElement tensor) =>
        tensor.ValueKind == JsonValueKind.Object && tensor.TryGetProperty("data_offsets", out var offsets) && offsets.ValueKind == JsonValueKind.Array && offsets.GetArrayLength() == 2
        && offsets[1].ValueKind == JsonValueKind.Number && offsets[1].TryGetInt64(out long end) ? end : 0;
}
