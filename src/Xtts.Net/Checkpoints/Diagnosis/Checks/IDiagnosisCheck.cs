namespace Xtts.Net.Checkpoints.Diagnosis.Checks;

/// <summary>One step of a diagnosis: looks at one thing, records findings. Holds no state of its own.</summary>
internal interface IDiagnosisCheck
{
    /// <summary>Looks at the subject. Raises no error about a file.</summary>
    void Run(DiagnosisSubject subject, CancellationToken cancellationToken);
}
