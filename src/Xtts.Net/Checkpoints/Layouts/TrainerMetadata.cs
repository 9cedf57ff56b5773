using Xtts.Net.Checkpoints.Pickle;

namespace Xtts.Net.Checkpoints.Layouts;

/// <summary>What the trainer writes beside the model: step, epoch, date, loss, configuration.</summary>
internal static class TrainerMetadata
{
    /// <summary>Reads what is there; parts of another type than expected count as absent.</summary>
    public static CheckpointMetadata Read(PickleDictionary root, string file, CheckpointLimits limits)
    {
        root.TryGet("config", out object? config);
        var (trainLoss, evalLoss) = Losses(root);
        return new CheckpointMetadata
        {
            Step = (Number(root, "step") ?? Number(root, "global_step")) is { } step && double.IsInteger(step) ? (long)step : null,
            Epoch = Number(root, "epoch") is { } epoch && double.IsInteger(epoch) ? (long)epoch : null,
            Date = root.TryGet("date", out object? date) ? date as string : null,
            TrainLoss = trainLoss,
            EvalLoss = evalLoss,
            Configuration = InertData.Fields(config, file, limits),
        };
    }

    // Newer trainers record both losses; older ones a single number, the loss by which the best model was chosen.
    private static (double? Train, double? Eval) Losses(PickleDictionary root)
    {
        root.TryGet("model_loss", out object? loss);
        return loss is PickleDictionary both ? (Number(both, "train_loss"), Number(both, "eval_loss")) : (null, Number(root, "model_loss"));
    }

    private static double? Number(PickleDictionary dictionary, string key) => dictionary.TryGet(key, out object? value) ? value switch
    {
        long integer => integer,
        double real => real,
        _ => null,
    }
    : null;
}
