using Xtts.Net.Backends;
using Xtts.Net.Checkpoints.Diagnosis.Contents;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Finds the configuration and holds it against the shapes of the tensors.</summary>
internal sealed class ConfigurationCheck : IDiagnosisCheck
{
    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        var fields = subject.Checkpoint!.Metadata.Configuration;
        if (Find(subject) is { } path)
        {
            subject.Companions = subject.Companions with { Configuration = path };
            Read(subject, path);
            fields ??= ConfigurationFields.TryRead(path);
        }

        subject.Training = TrainingSummaryReader.Read(subject.Checkpoint.Metadata, fields);
        var shapes = TensorConfiguration.Of(subject.Checkpoint, subject.Keys!);
        var used = subject.Configuration ?? ConfigurationFields.TryParse(subject.Checkpoint.Metadata.Configuration, subject.FileName) ?? shapes;
        subject.Sizes = shapes is null || used is null ? null : ModelSizesOf(subject, shapes with { Heads = used.Heads });
        if (subject.Configuration is { } configuration && shapes is not null) Compare(subject, configuration, shapes);
        subject.Configuration ??= used;
    }

    private static string? Find(DiagnosisSubject subject)
    {
        try
        {
            return ModelFiles.FindConfiguration(subject.Loading, subject.Path);
        }
        catch (ModelFileNotFoundException e)
        {
            string inside = subject.Checkpoint!.Metadata.Configuration is null ? "Without it the number of attention heads is a guess." : "The configuration inside the checkpoint was used to look at it; loading needs the file.";
            subject.Remark(FindingCode.ConfigurationNotFound, $"{e.Message} {inside}", "Put the config.json of the training run or of the base model beside the checkpoint, or name it with ConfigPath.");
            return null;
        }
    }

    private static void Read(DiagnosisSubject subject, string path)
    {
        try
        {
            subject.Configuration = XttsConfiguration.Read(path);
        }
        catch (Exception e) when (e is ModelConfigurationException or ModelFileNotFoundException)
        {
            subject.Error(FindingCode.ConfigurationInvalid, e.Message, "Use the config.json that belongs to this checkpoint.");
        }
    }

    // What differs is an error unless loading takes the tensors' word for it.
    private static void Compare(DiagnosisSubject subject, XttsConfiguration configuration, XttsConfiguration shapes)
    {
        var differences = TensorConfiguration.Differences(configuration, shapes);
        if (differences.Count == 0) return;
        string message = $"config.json and '{subject.FileName}' disagree: {string.Join("; ", differences)}.";
        const string Advice = "Use the config.json that belongs to this checkpoint: the one in the folder of its training run, or of the model it was released with.";
        bool accepted = ModelSizesOf(subject, configuration) is { } sizes && subject.Sizes is { } told && TensorConfiguration.Agree(sizes, told);
        if (accepted) subject.Remark(FindingCode.ConfigurationMismatch, message + " The tensors' word counts.", Advice);
        else subject.Error(FindingCode.ConfigurationMismatch, message, Advice);
    }

    private static ModelSizes? ModelSizesOf(DiagnosisSubject subject, XttsConfiguration configuration)
    {
        try
        {
            return ModelSizesReader.Read(subject.Checkpoint!, subject.Keys!, configuration);
        }
        catch (XttsException)
        {
            return null;     // what is missing or has another shape is said by the checks of keys and shapes
        }
    }
}
