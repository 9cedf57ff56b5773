using Xtts.Net.Checkpoints.Diagnosis.Contents;

namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>Tells what the tensors are; ends the diagnosis when they are no XTTS v2 model.</summary>
internal sealed class ContentCheck : IDiagnosisCheck
{
    /// <inheritdoc/>
    public void Run(DiagnosisSubject subject, CancellationToken cancellationToken)
    {
        var checkpoint = subject.Checkpoint!;
        subject.Content = ContentRecogniser.Recognise(checkpoint);
        subject.Parts = PartList.Measure(checkpoint);
        subject.Precisions = PartList.Precisions(checkpoint);
        if (subject.Content == CheckpointContent.XttsV2) return;

        var (code, what, advice) = ContentFindings.Of(subject.Content);
        string detail = subject.Content switch
        {
            CheckpointContent.XttsV1 => FirstVersionMarks.In(checkpoint),
            CheckpointContent.OtherModel => $" Its {checkpoint.Tensors.Count} tensors have names such as {string.Join(", ", checkpoint.Tensors.Keys.Take(3).Select(key => $"'{(key.Length <= 80 ? key : key[..80] + "…")}'"))}.",
            CheckpointContent.Voice => " " + string.Join(", ", checkpoint.Tensors.Values.Select(tensor => $"{tensor.Name} [{string.Join(", ", tensor.Shape)}]")) + ".",
            _ => "",
        };
        subject.Settle(code, $"'{subject.FileName}' is {what}.{detail}", advice);
    }
}
