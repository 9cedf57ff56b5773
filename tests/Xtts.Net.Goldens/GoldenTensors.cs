using System.Runtime.InteropServices;
using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>Reads recorded tensors. Deliberately not the library's own reader, so that the two can be held against each other.</summary>
public sealed class GoldenTensors
{
    private readonly Dictionary<string, GoldenTensor> _tensors;

    private GoldenTensors(Dictionary<string, GoldenTensor> tensors) => _tensors = tensors;

    /// <summary>Names in file order.</summary>
    public IReadOnlyCollection<string> Names => _tensors.Keys;

    /// <summary>A tensor by name.</summary>
    public GoldenTensor this[string name] => _tensors.TryGetValue(name, out var tensor) ? tensor : throw new KeyNotFoundException($"No recorded tensor '{name}'.");

    /// <summary>Whether a tensor was recorded.</summary>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Reads a whole file.</summary>
    public static GoldenTensors Read(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        int headerLength = checked((int)BitConverter.ToInt64(file));
        using var header = JsonDocument.Parse(file.AsMemory(8, headerLength));
        var tensors = new Dictionary<string, GoldenTensor>(StringComparer.Ordinal);
        foreach (var property in header.RootElement.EnumerateObject())
        {
            if (property.Name == "__metadata__") continue;
            long[] shape = [.. property.Value.GetProperty("shape").EnumerateArray().Select(axis => axis.GetInt64())];
            int from = checked((int)property.Value.GetProperty("data_offsets")[0].GetInt64()) + 8 + headerLength;
            int to = checked((int)property.Value.GetProperty("data_offsets")[1].GetInt64()) + 8 + headerLength;
            var bytes = file.AsSpan(from, to - from);
            tensors.Add(property.Name, property.Value.GetProperty("dtype").GetString() switch
            {
                "F32" => new GoldenTensor(property.Name, shape, MemoryMarshal.Cast<byte, float>(bytes).ToArray(), null),
                "I64" => new GoldenTensor(property.Name, shape, null, MemoryMarshal.Cast<byte, long>(bytes).ToArray()),
                var other => throw new InvalidDataException($"'{property.Name}' in {Path.GetFileName(path)} is {other}; recorded values are F32 or I64."),
            });
        }

        return new GoldenTensors(tensors);
    }
}
