using System.Text.Json;
using Xtts.Net.Checkpoints;
using Xtts.Net.Goldens;
using Xtts.Net.Parity.Reporting;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>Holds what a trainer file says about itself against the recorded metadata.</summary>
internal static class MetadataFacts
{
    public static void Check(CheckpointEntry entry, CheckpointMetadata actual, CheckLog log)
    {
        foreach (var field in entry.Json.Properties("metadata"))
        {
            string name = $"{entry.Path} metadata {field.Name}";
            log.Guard(name, () => log.Fact(name, Agrees(field, actual), field.Value.GetRawText()));
        }
    }

    private static bool Agrees(JsonProperty recorded, CheckpointMetadata actual) => recorded.Name switch
    {
        "step" => actual.Step == recorded.Value.GetInt64(),
        "epoch" => actual.Epoch == recorded.Value.GetInt64(),
        "date" => actual.Date == recorded.Value.GetString(),
        "model_loss" when recorded.Value.ValueKind == JsonValueKind.Number => actual.EvalLoss == recorded.Value.GetDouble(),
        "model_loss" => actual.TrainLoss == recorded.Value.Number("train_loss") && actual.EvalLoss == recorded.Value.Number("eval_loss"),
        _ => throw new InvalidDataException("Nothing compares this field."),
    };
}
