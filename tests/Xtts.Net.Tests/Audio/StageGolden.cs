using System.IO.Enumeration;
using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Tests.Audio;

/// <summary>The recorded stages of one kind: tensors, and what the manifest says of them.</summary>
internal sealed class StageGolden
{
    private StageGolden(JsonElement entry, GoldenTensors tensors)
    {
        Entry = entry;
        Tensors = tensors;
    }

    /// <summary>The manifest's entry.</summary>
    public JsonElement Entry { get; }

    /// <summary>The recorded tensors.</summary>
    public GoldenTensors Tensors { get; }

    /// <summary>The stage file of a kind, found by the manifest.</summary>
    public static StageGolden OfKind(string kind)
    {
        var manifest = JsonDocument.Parse(File.ReadAllBytes(GoldenFolder.OfRepository.PathOf("manifest_stages.json")));
        var file = manifest.RootElement.GetProperty("files").EnumerateObject().Single(entry => entry.Value.GetProperty("kind").GetString() == kind);
        return new StageGolden(file.Value, GoldenFolder.OfRepository.Tensors(file.Name));
    }

    /// <summary>Path of the clip that the manifest lists under a letter.</summary>
    public string Clip(string letter) => ClipPath(Entry.GetProperty("inputs").GetProperty(letter).GetString()!);

    /// <summary>Path of a clip by its file name.</summary>
    public static string ClipPath(string file) => GoldenFolder.OfRepository.PathOf("audio/" + file);

    /// <summary>Asserts that values are the recorded ones within the manifest's tolerance; the first matching pattern counts.</summary>
    public void ShouldMatch(string tensor, ReadOnlySpan<float> actual) => ShouldMatch(tensor, actual, Tensors[tensor].Values);

    /// <summary>Asserts that values are close to <paramref name="expected"/>, with the tolerance of a recorded tensor.</summary>
    public void ShouldMatch(string tensor, ReadOnlySpan<float> actual, ReadOnlySpan<float> expected)
    {
        var tolerances = Entry.GetProperty("tolerance");
        double tolerance = tolerances.EnumerateObject().First(pattern => pattern.Name != "relative" && FileSystemName.MatchesSimpleExpression(pattern.Name, tensor)).Value.GetDouble();
        bool relative = tolerances.TryGetProperty("relative", out var names) && names.EnumerateArray().Any(name => name.GetString() == tensor);
        double error = relative ? FloatComparison.MaxRelativeError(actual, expected) : FloatComparison.MaxAbsoluteError(actual, expected);
        error.Should().BeLessThanOrEqualTo(tolerance, "that is the tolerance of '{0}'", tensor);
    }
}
