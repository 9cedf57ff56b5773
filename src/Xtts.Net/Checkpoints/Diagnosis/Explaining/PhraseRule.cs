namespace Xtts.Net.Checkpoints.Diagnosis.Explaining;

/// <summary>An error that is known by what it says.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Phrases">One of these stands in the text.</param>
/// <param name="Meaning">What the error says, in words.</param>
/// <param name="Advice">What to do.</param>
internal sealed record PhraseRule(LoadErrorKind Kind, string[] Phrases, string Meaning, string Advice) : ILoadErrorRule
{
    /// <summary>One of these, too, must stand in the text; empty when the phrases are enough.</summary>
    public string[] Besides { get; init; } = [];

    /// <summary>None of these may stand in the text.</summary>
    public string[] Unless { get; init; } = [];

    /// <inheritdoc/>
    public LoadErrorExplanation? Explain(PastedError error, CheckpointDiagnosis? about) =>
        error.Says(Phrases) && (Besides.Length == 0 || error.Says(Besides)) && !error.Says(Unless) ? new LoadErrorExplanation(Kind, Meaning, FileAnswer.Of(about), Advice) : null;
}
