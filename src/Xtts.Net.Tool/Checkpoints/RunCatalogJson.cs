using System.Text.Json;
using Xtts.Net.Checkpoints.Runs;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Training runs as JSON.</summary>
internal static class RunCatalogJson
{
    /// <summary>Writes an object with the array <c>runs</c>.</summary>
    public static void Write(RunCatalog catalog, TextWriter output) => JsonOutput.Write(output, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("runs");
        foreach (var run in catalog.Runs) Write(json, run);
        json.WriteEndArray();
        JsonOutput.WriteTexts(json, "remarks", catalog.Remarks);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, TrainingRun run)
    {
        json.WriteStartObject();
        json.WriteString("name", run.Name);
        json.WriteString("folder", run.Folder);
        json.WriteString("date", run.Date);
        json.WriteString("config", run.ConfigPath);
        json.WriteString("best", run.Best?.FileName);
        json.WriteString("latest", run.Latest?.FileName);
        JsonOutput.WriteNumber(json, "bestLoss", run.BestLoss);
        json.WriteStartArray("continuedFrom");
        foreach (var origin in run.ContinuedFrom) Write(json, origin);
        json.WriteEndArray();
        json.WriteStartArray("checkpoints");
        foreach (var checkpoint in run.Checkpoints) Write(json, checkpoint);
        json.WriteEndArray();
        JsonOutput.WriteTexts(json, "remarks", run.Remarks);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunOrigin origin)
    {
        json.WriteStartObject();
        json.WriteString("setting", origin.Setting);
        json.WriteString("path", origin.Path);
        json.WriteString("runFolder", origin.RunFolder);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RunCheckpoint checkpoint)
    {
        json.WriteStartObject();
        json.WriteString("file", checkpoint.FileName);
        json.WriteString("kind", JsonOutput.Name(checkpoint.Kind));
        json.WriteNumber("bytes", checkpoint.Bytes);
        if (checkpoint.Layout is { } layout) json.WriteString("layout", JsonOutput.Name(layout));
        JsonOutput.WriteNumber(json, "step", checkpoint.Step);
        JsonOutput.WriteNumber(json, "epoch", checkpoint.Epoch);
        json.WriteString("date", checkpoint.Date);
        JsonOutput.WriteNumber(json, "trainLoss", checkpoint.TrainLoss);
        JsonOutput.WriteNumber(json, "evalLoss", checkpoint.EvalLoss);
        json.WriteString("problem", checkpoint.Problem);
        json.WriteEndObject();
    }
}
