namespace WebServer.Speech;

/// <summary>What was read and made: tokens of the text, codes of the sound.</summary>
internal sealed record SpeechTokens(long InputTokens, long OutputTokens, long TotalTokens);
