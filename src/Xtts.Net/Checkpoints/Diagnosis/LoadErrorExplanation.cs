namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>What a pasted loading error most likely means. Immutable.</summary>
/// <param name="Kind">What it is about, for programs.</param>
/// <param name="Meaning">What the error says, in words.</param>
/// <param name="ForThisFile">What that means for the file it is about; <see langword="null"/> when no file was given.</param>
/// <param name="Advice">What to do.</param>
public sealed record LoadErrorExplanation(LoadErrorKind Kind, string Meaning, string? ForThisFile, string Advice);
