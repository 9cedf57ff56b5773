namespace Xtts.Net.Tests.Downloading.Serving;

/// <summary>A request as it came.</summary>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">Headers by name.</param>
public sealed record HubRequest(string Target, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Name of the file that is asked for; empty for a listing.</summary>
    public string File => Target.Contains("/resolve/", StringComparison.Ordinal) ? Target[(Target.LastIndexOf('/') + 1)..].Split('?')[0] : "";

    /// <summary>The value of a header.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The byte from which the rest is asked for; 0 for the whole.</summary>
    public int From => Header("Range") is { } range ? int.Parse(range["bytes=".Length..].TrimEnd('-'), System.Globalization.CultureInfo.InvariantCulture) : 0;
}
