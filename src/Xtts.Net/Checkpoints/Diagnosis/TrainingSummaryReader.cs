using System.Collections.Immutable;
using System.Globalization;

namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Reads how a model was trained from its metadata and configuration.</summary>
internal static class TrainingSummaryReader
{
    /// <summary>Reads what is there; values of another type than expected count as absent.</summary>
    /// <param name="metadata">What the checkpoint says about itself.</param>
    /// <param name="fields">The configuration as inert data, from the checkpoint or from its <c>config.json</c>.</param>
    public static TrainingSummary Read(CheckpointMetadata metadata, IReadOnlyDictionary<string, object?>? fields)
    {
        var summary = new TrainingSummary { Step = metadata.Step, Epoch = metadata.Epoch, Date = metadata.Date is { } date ? PrintableText.Of(date) : null, TrainLoss = metadata.TrainLoss, EvalLoss = metadata.EvalLoss };
        if (fields is null) return summary;
        var arguments = fields.GetValueOrDefault("model_args") as IReadOnlyDictionary<string, object?>;
        var datasets = Items(fields, "datasets").OfType<IReadOnlyDictionary<string, object?>>().Where(dataset => NameOf(dataset) is not null).ToArray();
        return summary with
        {
            RunName = Text(fields, "run_name"),
            RunDescription = Text(fields, "run_description"),
            Languages = [.. Items(fields, "languages").OfType<string>().Select(PrintableText.Of)],
            Datasets = [.. datasets.Select(dataset => Text(dataset, "language") is { } language ? $"{NameOf(dataset)} ({language})" : NameOf(dataset)!)],
            DatasetLanguages = [.. datasets.Select(dataset => Text(dataset, "language")).OfType<string>().Distinct(StringComparer.Ordinal)],
            BatchSize = Integer(fields, "batch_size"),
            LearningRate = Number(fields, "lr"),
            Optimizer = Text(fields, "optimizer"),
            Schedule = ScheduleOf(fields),
            Epochs = Integer(fields, "epochs"),
            Precision = PrecisionOf(fields),
            StartedFrom = arguments is null ? null : Text(arguments, "xtts_checkpoint") ?? Text(arguments, "gpt_checkpoint"),
        };
    }

    private static string? NameOf(IReadOnlyDictionary<string, object?> dataset) => Text(dataset, "dataset_name") ?? Text(dataset, "path");

    private static string? ScheduleOf(IReadOnlyDictionary<string, object?> fields)
    {
        if (Text(fields, "lr_scheduler") is not { } name) return null;
        return fields.GetValueOrDefault("lr_scheduler_params") is IReadOnlyDictionary<string, object?> { Count: > 0 } parameters
            ? $"{name} ({string.Join(", ", parameters.Select(parameter => $"{PrintableText.Of(parameter.Key)} {Shown(parameter.Value)}"))})"
            : name;
    }

    private static string? PrecisionOf(IReadOnlyDictionary<string, object?> fields) => fields.GetValueOrDefault("mixed_precision") switch
    {
        true => $"mixed, {Text(fields, "precision") ?? "fp16"}",
        false => "fp32",
        _ => null,
    };

    private static string Shown(object? value) => value switch
    {
        IReadOnlyList<object?> items => $"[{string.Join(", ", items.Select(Shown))}]",
        IReadOnlyDictionary<string, object?> => "{…}",
        null => "none",
        _ => PrintableText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static string? Text(IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name) as string is { Length: > 0 } text ? PrintableText.Of(text) : null;

    private static long? Integer(IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name) is long value ? value : null;

    private static double? Number(IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name) switch
    {
        double value => value,
        long value => value,
        _ => null,
    };

    private static IReadOnlyList<object?> Items(IReadOnlyDictionary<string, object?> fields, string name) => fields.GetValueOrDefault(name) as IReadOnlyList<object?> ?? [];
}
