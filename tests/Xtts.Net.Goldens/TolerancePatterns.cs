using System.IO.Enumeration;
using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>The tolerances of a recorded file by tensor name: wildcard patterns, of which the first that matches counts.</summary>
public sealed class TolerancePatterns
{
    private readonly List<(string Pattern, double Limit)> _limits = [];
    private readonly List<string> _relative = [];

    private TolerancePatterns()
    {
    }

    /// <summary>Tolerances of a file that has none: nothing in it can be compared.</summary>
    public static TolerancePatterns None { get; } = new();

    /// <summary>Reads the object <c>tolerance</c> of a manifest: pattern to limit, and under <c>relative</c> the patterns that are relative to the largest value.</summary>
    public static TolerancePatterns Parse(JsonElement tolerance)
    {
        var patterns = new TolerancePatterns();
        foreach (var property in tolerance.EnumerateObject())
        {
            if (property is { Name: "relative", Value.ValueKind: JsonValueKind.Array })
                patterns._relative.AddRange(property.Value.EnumerateArray().Select(pattern => pattern.GetString()!));
            else patterns._limits.Add((property.Name, property.Value.GetDouble()));
        }

        return patterns;
    }

    /// <summary>The tolerance of a tensor.</summary>
    /// <returns><see langword="null"/> when no pattern matches.</returns>
    public Tolerance? Find(string tensor)
    {
        foreach (var (pattern, limit) in _limits)
        {
            if (Matches(pattern, tensor)) return new Tolerance(limit, _relative.Exists(relative => Matches(relative, tensor)));
        }

        return null;
    }

    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);
}
