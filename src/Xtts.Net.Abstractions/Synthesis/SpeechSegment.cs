namespace Xtts.Net.Synthesis;

/// <summary>What became of one segment of a text. Immutable.</summary>
public sealed record SpeechSegment
{
    /// <summary>The stretch of the text that was spoken. Where a stretch had to be cut again because it grew too long in words, every piece of it tells the whole stretch.</summary>
    public required string Text { get; init; }

    /// <summary>The words that the model was given.</summary>
    public required string CleanedText { get; init; }

    /// <summary>Text tokens of the words, without those that mark their beginning and end.</summary>
    public required int TextTokens { get; init; }

    /// <summary>The audio codes, the stop code included when the model ended by itself.</summary>
    public required ReadOnlyMemory<int> Codes { get; init; }

    /// <summary>Whether the model said that it had finished; <see langword="false"/> when the limit on codes cut the segment off.</summary>
    public required bool EndedByItself { get; init; }

    /// <summary>Position of the segment's first sample in the speech.</summary>
    public required long SampleOffset { get; init; }

    /// <summary>Number of the segment's samples.</summary>
    public required int SampleCount { get; init; }
}
