using System.Globalization;
using Xtts.Net.Checkpoints.Diagnosis;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Checkpoints;

/// <summary>Writes how a checkpoint was trained.</summary>
internal static class TrainingFacts
{
    /// <summary>Writes what is known; nothing when nothing is.</summary>
    public static void Write(CheckpointDiagnosis diagnosis, Report report)
    {
        var training = diagnosis.Training;
        var fields = Fields(training, diagnosis.TrainerState).Where(field => !string.IsNullOrEmpty(field.Value)).ToArray();
        if (fields.Length == 0) return;
        report.Heading("Training");
        foreach (var (label, value) in fields) report.Field(label, value);
    }

    private static IEnumerable<(string Label, string? Value)> Fields(TrainingSummary training, TrainerState? state)
    {
        yield return ("Run", training.RunName);
        yield return ("Description", training.RunDescription);
        yield return ("Step", Progress(training));
        yield return ("Date", training.Date);
        yield return ("Loss", Losses(training));
        yield return ("Languages", string.Join(", ", training.Languages));
        yield return ("Data sets", string.Join(", ", training.Datasets));
        yield return ("Batch size", Number(training.BatchSize));
        yield return ("Learning rate", training.LearningRate?.ToString("R", CultureInfo.InvariantCulture));
        yield return ("Schedule", training.Schedule);
        yield return ("Precision", training.Precision);
        yield return ("Started from", training.StartedFrom);
        yield return ("Optimizer", Describe(training, state));
        yield return ("Scaler", state is { HasScaler: true } ? Numbers.Count(state.ScalerValues, "value") : null);
    }

    private static string? Progress(TrainingSummary training)
    {
        string epochs = training.Epochs is { } planned ? $" of {Numbers.Count(planned)}" : "";
        string?[] parts = [Number(training.Step), training.Epoch is { } epoch ? $"epoch {Numbers.Count(epoch)}{epochs}" : null];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Losses(TrainingSummary training)
    {
        string?[] parts = [Loss("training", training.TrainLoss), Loss("evaluation", training.EvalLoss)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string? Loss(string kind, double? value) => value is { } loss ? string.Create(CultureInfo.InvariantCulture, $"{kind} {loss:0.#####}") : null;

    private static string? Describe(TrainingSummary training, TrainerState? state)
    {
        string? carried = state is { HasOptimizer: true } ? $"{Numbers.Count(state.OptimizerTensors, "tensor")}, {Numbers.Bytes(state.OptimizerBytes)}" : null;
        return string.Join(", ", new[] { training.Optimizer, carried }.OfType<string>());
    }

    private static string? Number(long? value) => value is { } number ? Numbers.Count(number) : null;
}
