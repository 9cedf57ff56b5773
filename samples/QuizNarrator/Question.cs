namespace QuizNarrator;

/// <summary>A question, and what is said when it has been thought about.</summary>
/// <param name="Text">The question.</param>
/// <param name="Answer">The answer.</param>
internal sealed record Question([property: System.Text.Json.Serialization.JsonPropertyName("question")] string Text, string Answer);
