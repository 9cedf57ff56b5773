using System.Text;

namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small safetensors files.</summary>
internal static class SeedSafetensors
{
    private static readonly (string Name, string Type, long[] Shape, int Bytes)[] Tensors =
    [
        ("gpt.text_embedding.weight", "F32", [6, 4], 96), ("gpt.gpt.h.0.ln_1.weight", "F16", [4], 8), ("gpt.gpt.h.0.ln_1.bias", "BF16", [4], 8), ("mel_stats", "F64", [2, 1], 16),
        ("counter", "I64", [], 8), ("empty", "F32", [0, 3], 0), ("mask", "BOOL", [1, 1, 3, 3], 9), ("bytes", "U8", [7], 7),
    ];

    /// <summary>One with every element type and metadata, one with a single tensor.</summary>
    public static IReadOnlyList<byte[]> All { get; } = [Write(Tensors.Length, "\"__metadata__\":{\"format\":\"pt\",\"name\":\"fox\"},"), Write(1, "")];

    private static byte[] Write(int count, string metadata)
    {
        long position = 0;
        var entries = new List<string>();
        foreach (var (name, type, shape, bytes) in Tensors.Take(count))
        {
            entries.Add($"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{position},{position + bytes}]}}");
            position += bytes;
        }

        byte[] header = Encoding.UTF8.GetBytes($"{{{metadata}{string.Join(',', entries)}}}");
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. Enumerable.Range(0, (int)position).Select(i => (byte)(i % 5))];
    }
}
