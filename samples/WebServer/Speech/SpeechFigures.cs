namespace WebServer.Speech;

/// <summary>How a speech was made.</summary>
/// <param name="Codes">Codes of the sound.</param>
/// <param name="AudioSeconds">Length of the sound.</param>
/// <param name="Seconds">From its turn to its end, a slow reader included.</param>
/// <param name="FirstAudioSeconds">From its turn to the first samples.</param>
/// <param name="RealTimeFactor">Seconds for a second of sound.</param>
/// <param name="Seed">With which the same can be asked for again.</param>
/// <param name="Segments">Parts that the text was spoken in.</param>
internal sealed record SpeechFigures(long Codes, double AudioSeconds, double Seconds, double FirstAudioSeconds, double RealTimeFactor, ulong? Seed, int Segments);
