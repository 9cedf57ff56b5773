using System.Collections.Immutable;
using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;

namespace Xtts.Net.Benchmarks.FullSize;

/// <summary>The tensors of a full-size XTTS v2 model in checkpoint order, from the recorded list <c>full_model_tensors.json</c>.</summary>
internal static class ModelTensors
{
    /// <summary>Reads the list of the repository's goldens.</summary>
    public static ImmutableArray<TensorSpec> Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.OfRepository.PathOf("full_model_tensors.json")));
        return [.. document.RootElement.GetProperty("tensors").EnumerateArray().Select(ReadTensor)];
    }

    /// <summary>Names of the GPT's parameters in the order in which an optimizer sees them.</summary>
    public static IEnumerable<TensorSpec> OptimizedBy(this ImmutableArray<TensorSpec> tensors, string prefix) =>
        tensors.Where(tensor => tensor.Name.StartsWith(prefix, StringComparison.Ordinal) && tensor.ElementType == TensorElementType.Float32);

    private static TensorSpec ReadTensor(JsonElement tensor) => new(
        tensor.GetProperty("name").GetString()!,
        tensor.GetProperty("dtype").GetString() switch
        {
            "float32" => TensorElementType.Float32,
            "int64" => TensorElementType.Int64,
            var other => throw new InvalidDataException($"Element type '{other}' in the list of tensors."),
        },
        [.. tensor.GetProperty("shape").EnumerateArray().Select(length => length.GetInt64())]);
}
