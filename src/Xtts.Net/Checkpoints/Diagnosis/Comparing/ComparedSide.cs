using Xtts.Net.Checkpoints.Diagnosis.Contents;
using Xtts.Net.Configuration;

namespace Xtts.Net.Checkpoints.Diagnosis.Comparing;

/// <summary>One of two checkpoints that are compared, with its configuration. Owns the checkpoint.</summary>
internal sealed class ComparedSide : IDisposable
{
    private ComparedSide(ICheckpoint checkpoint, IReadOnlyDictionary<string, object?>? configuration)
    {
        Checkpoint = checkpoint;
        Configuration = configuration;
    }

    public ICheckpoint Checkpoint { get; }

    /// <summary>The configuration inside the file, else that of the <c>config.json</c> that loading would use.</summary>
    public IReadOnlyDictionary<string, object?>? Configuration { get; }

    /// <summary>Opens a file or the checkpoint of a folder.</summary>
    public static ComparedSide Open(string path, CancellationToken cancellationToken)
    {
        var options = new XttsOptions { Model = path, LoadMode = CheckpointLoadMode.Copy };
        string file = ModelFiles.FindCheckpoint(options, cancellationToken);
        var checkpoint = new CheckpointReader { LoadMode = options.LoadMode }.Open(file, cancellationToken);
        return new ComparedSide(checkpoint, checkpoint.Metadata.Configuration ?? ReadBeside(options, file));
    }

    /// <summary>What there is to say about it.</summary>
    public ComparedCheckpoint Describe() => new(
        Checkpoint.Path,
        new FileInfo(Checkpoint.Path).Length,
        Checkpoint.Layout,
        Checkpoint.Tensors.Count,
        Checkpoint.Tensors.Values.Sum(tensor => tensor.ElementCount),
        TrainingSummaryReader.Read(Checkpoint.Metadata, Configuration));

    /// <inheritdoc/>
    public void Dispose() => Checkpoint.Dispose();

    private static IReadOnlyDictionary<string, object?>? ReadBeside(XttsOptions options, string file)
    {
        try
        {
            return ConfigurationFields.TryRead(ModelFiles.FindConfiguration(options, file));
        }
        catch (ModelFileNotFoundException)
        {
            return null;     // weights can be compared without
        }
    }
}
