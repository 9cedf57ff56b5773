using System.Collections.Immutable;
using System.Text.Json;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Configuration;

/// <summary>A JSON object of a configuration file, read value by value with ranges. A value that is absent or null has its default.</summary>
/// <param name="json">The object.</param>
/// <param name="file">Name of the file, for messages.</param>
/// <param name="path">Path of the object inside the file, with a dot at its end; empty for the whole.</param>
internal readonly struct ConfigurationSection(JsonElement json, string file, string path)
{
    /// <summary>A whole number.</summary>
    /// <exception cref="ModelConfigurationException">It is none, or out of range.</exception>
    public int Integer(string name, int missing, int least, int most)
    {
        if (!TryGet(name, out var value)) return missing;
        bool fits = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && double.IsInteger(number) && number >= least && number <= most;
        return fits ? (int)value.GetDouble() : throw Wrong(name, value, $"a whole number from {least} to {most}");
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredInteger(string name, int least, int most) =>
        TryGet(name, out _) ? Integer(name, 0, least, most) : throw new ModelConfigurationException($"'{file}' has no '{path}{name}'. Use the config.json that belongs to the checkpoint.");

    /// <summary>A finite number.</summary>
    public float Number(string name, float missing, float least, float most)
    {
        if (!TryGet(name, out var value)) return missing;
        bool fits = value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out double number) && number >= least && number <= most;
        return fits ? (float)value.GetDouble() : throw Wrong(name, value, $"a number from {least} to {most}");
    }

    /// <summary>A truth value.</summary>
    public bool? Truth(string name) => !TryGet(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name, value, "true or false"),
    };

    /// <summary>A text.</summary>
    public string? Text(string name) => !TryGet(name, out var value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(name, value, "a text");

    /// <summary>A list of texts.</summary>
    public ImmutableArray<string> Texts(string name, ImmutableArray<string> missing)
    {
        if (!TryGet(name, out var value)) return missing;
        bool fits = value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and <= 1000 && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
        return fits ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : throw Wrong(name, value, "a list of texts");
    }

    /// <summary>An object inside this one.</summary>
    public ConfigurationSection Required(string name)
    {
        if (!TryGet(name, out var value) || value.ValueKind != JsonValueKind.Object)
            throw new ModelConfigurationException($"'{file}' has no '{path}{name}', so it does not describe an XTTS model. Use the config.json that belongs to the checkpoint.");
        return new ConfigurationSection(value, file, $"{path}{name}.");
    }

    private bool TryGet(string name, out JsonElement value) => json.TryGetProperty(name, out value) && value.ValueKind != JsonValueKind.Null;

    private ModelConfigurationException Wrong(string name, JsonElement value, string expected) =>
        new($"'{file}': '{path}{name}' is {Excerpt.Of(value.GetRawText())}, expected {expected}.");
}
