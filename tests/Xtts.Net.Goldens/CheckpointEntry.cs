using System.Text.Json;

namespace Xtts.Net.Goldens;

/// <summary>One file of <c>manifest_checkpoints.json</c> and what is expected of it.</summary>
public sealed class CheckpointEntry
{
    /// <summary>Reads an entry.</summary>
    /// <param name="section">Section of the manifest: checkpoints, variants, bad, ….</param>
    /// <param name="path">Path relative to the goldens; a folder ends with a slash.</param>
    /// <param name="entry">The entry.</param>
    public CheckpointEntry(string section, string path, JsonElement entry)
    {
        Section = section;
        Path = path;
        Json = entry;
    }

    /// <summary>Section of the manifest.</summary>
    public string Section { get; }

    /// <summary>Path relative to the goldens; a folder ends with a slash.</summary>
    public string Path { get; }

    /// <summary>The whole entry.</summary>
    public JsonElement Json { get; }

    /// <summary>The checkpoint to open: the file itself, or for a folder the <c>model</c> it is used with.</summary>
    public string Checkpoint => Json.Text("model") ?? Path;

    /// <summary>What must come of it.</summary>
    /// <exception cref="InvalidDataException">The manifest names an outcome that is not known.</exception>
    public CheckpointOutcome Outcome => Json.Text("outcome") switch
    {
        "loads" => CheckpointOutcome.Loads,
        "error" => CheckpointOutcome.Error,
        "error-or-loads" => CheckpointOutcome.ErrorOrLoads,
        var other => throw new InvalidDataException($"The manifest names the outcome '{other}', which is not known."),
    };

    /// <summary>Where it must come: for an error the step that raises it.</summary>
    /// <exception cref="InvalidDataException">The manifest names a step that is not known.</exception>
    public CheckpointMoment At => Json.Text("at") switch
    {
        "open" => CheckpointMoment.Open,
        "load" or null => CheckpointMoment.Load,
        "generate" => CheckpointMoment.Generate,
        var other => throw new InvalidDataException($"The manifest names the step '{other}', which is not known."),
    };

    /// <summary>What the message of the error or remark must contain.</summary>
    public IReadOnlyList<string> MustName => [.. Json.Items("must_name").Select(item => item.GetString()!)];

    /// <summary>Names of files that must appear nowhere.</summary>
    public IReadOnlyList<string> MustNotCreate => Json.Field("must_not_create") switch
    {
        { ValueKind: JsonValueKind.Array } names => [.. names.EnumerateArray().Select(name => name.GetString()!)],
        { } name => [name.GetString()!],
        null => [],
    };
}
