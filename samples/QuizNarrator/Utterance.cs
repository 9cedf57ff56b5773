namespace QuizNarrator;

/// <summary>One wave of the quiz.</summary>
/// <param name="File">Name of its file.</param>
/// <param name="Mood">How it is said.</param>
/// <param name="Text">What is said.</param>
/// <param name="PauseSeconds">Silence behind it in the joined file.</param>
internal sealed record Utterance(string File, Mood Mood, string Text, double PauseSeconds);
