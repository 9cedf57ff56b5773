using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Stages;

/// <summary>Holds the tensors of a file against the list that the manifest gives of them.</summary>
internal static class RecordedDirectory
{
    /// <summary>The first tensor that is missing, unlisted, or of another shape; <see langword="null"/> when all agree or nothing is listed.</summary>
    public static string? FindDifference(GoldenTensors tensors, JsonElement entry)
    {
        if (entry.Field("tensors") is not { ValueKind: JsonValueKind.Object } listed) return null;
        foreach (var tensor in listed.EnumerateObject())
        {
            if (!tensors.Contains(tensor.Name)) return $"'{tensor.Name}' is listed in the manifest and not in the file";
            long[] shape = [.. tensor.Value[1].EnumerateArray().Select(length => length.GetInt64())];
            if (!tensors[tensor.Name].Shape.SequenceEqual(shape)) return $"'{tensor.Name}' has another shape than the manifest lists";
        }

        return tensors.Names.FirstOrDefault(name => listed.Field(name) is null) is { } extra ? $"'{extra}' is in the file and not listed in the manifest" : null;
    }
}
