namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>Knows one kind of loading error. Holds no state.</summary>
internal interface ILoadErrorRule
{
    /// <summary>Explains the error when it is of this kind.</summary>
    /// <returns>The explanation, or <see langword="null"/> when it is of another kind.</returns>
    LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about);
}
