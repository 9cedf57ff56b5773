namespace QuizNarrator;

/// <summary>Questions of one kind.</summary>
/// <param name="Title">Its name, for lists.</param>
/// <param name="Introduction">The sentence that is spoken before its questions.</param>
/// <param name="Questions">The questions, in the order in which they are asked.</param>
internal sealed record Topic(string Title, string Introduction, IReadOnlyList<Question> Questions);
