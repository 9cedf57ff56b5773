namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Does what loading does up to the backend, so that a file is called ready only when it loads.</summary>
internal sealed class LoadingCheck : IDiagnosisCheck
{
    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        if (subject.HasErrors || subject.Configuration is not { } configuration) return;
        try
        {
            var sizes = ModelSizesReader.Read(subject.Checkpoint!, subject.Keys!, configuration);
            _ = new CheckpointWeights(subject.Checkpoint!, subject.Keys!, sizes);     // checks on creation; the subject keeps and closes the checkpoint
            subject.Sizes = sizes;
        }
        catch (XttsException e)
        {
            subject.Error(FindingCode.DamagedFile, e.Message);
        }
    }
}
