using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Audio;

/// <summary>The recorded stages of one kind: tensors, and what the manifest says of them.</summary>
internal sealed class StageGolden
{
    private readonly StageFile _file;

    private StageGolden(StageFile file)
    {
        _file = file;
        Tensors = GoldenFolder.OfRepository.Tensors(file.Path);
    }

    /// <summary>The manifest's entry.</summary>
    public JsonElement Entry => _file.Entry;

    /// <summary>The recorded tensors.</summary>
    public GoldenTensors Tensors { get; }

    /// <summary>The stage file of a kind, found by the manifest.</summary>
    public static StageGolden OfKind(string kind) => new(StageManifest.Read(GoldenFolder.OfRepository).Files.Single(file => file.Kind == kind));

    /// <summary>Path of the clip that the manifest lists under a letter.</summary>
    public string Clip(string letter) => ClipPath(Entry.GetProperty("inputs").GetProperty(letter).GetString()!);

    /// <summary>Path of a clip by its file name.</summary>
    public static string ClipPath(string file) => GoldenFolder.OfRepository.PathOf("audio/" + file);

    /// <summary>Asserts that values are the recorded ones within the manifest's tolerance.</summary>
    public void ShouldMatch(string tensor, ReadOnlySpan<float> actual)
    {
        var tolerance = _file.Tolerances.Find(tensor) ?? throw new InvalidDataException($"The manifest has no tolerance for '{tensor}'.");

        double error = tolerance.Measure(actual, Tensors[tensor].Values);

        error.Should().BeLessThanOrEqualTo(tolerance.Limit, "that is the tolerance of '{0}'", tensor);
    }
}
