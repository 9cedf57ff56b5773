using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>Reads manifest fields that may be absent or null.</summary>
public static class ManifestJson
{
    /// <summary>A field, or <see langword="null"/> when it is absent or null.</summary>
    public static JsonElement? Field(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>A field that must be there.</summary>
    /// <exception cref="InvalidDataException">It is absent or null.</exception>
    public static JsonElement Required(this JsonElement element, string name) => element.Field(name) ?? throw new InvalidDataException($"The manifest entry has no '{name}'.");

    /// <summary>A text field.</summary>
    public static string? Text(this JsonElement element, string name) => element.Field(name)?.GetString();

    /// <summary>A text field that must be there.</summary>
    /// <exception cref="InvalidDataException">It is absent or null.</exception>
    public static string RequiredText(this JsonElement element, string name) => element.Required(name).GetString()!;

    /// <summary>A whole number.</summary>
    public static int? WholeNumber(this JsonElement element, string name) => element.Field(name) is { } value ? checked((int)value.GetDouble()) : null;

    /// <summary>A number.</summary>
    public static double? Number(this JsonElement element, string name) => element.Field(name)?.GetDouble();

    /// <summary>A truth value.</summary>
    public static bool? Truth(this JsonElement element, string name) => element.Field(name)?.GetBoolean();

    /// <summary>The elements of an array; none when it is absent.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.Field(name) is { } value ? value.EnumerateArray() : [];

    /// <summary>The properties of an object; none when it is absent.</summary>
    public static IEnumerable<JsonProperty> Properties(this JsonElement element, string name) => element.Field(name) is { } value ? value.EnumerateObject() : [];

    /// <summary>Reads a JSON file into an element that needs no disposal.</summary>
    public static JsonElement ReadFile(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }
}
