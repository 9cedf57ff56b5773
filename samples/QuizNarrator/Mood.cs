namespace QuizNarrator;

/// <summary>How something is said; clips of a mood begin with its name: <c>question1.wav</c>.</summary>
internal enum Mood
{
    Neutral,
    Question,
    Excitement,
}
