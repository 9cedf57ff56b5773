namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>A backend as an application meets it: a model, a voice, texts.</summary>
/// <param name="ReadySeconds">From asking for the model until it can be used.</param>
/// <param name="LoadedBytes">Most private memory of the process until then.</param>
/// <param name="FirstAudio">Seconds from asking for a short sentence as a stream to its first sound, model and voice warm.</param>
/// <param name="StreamedFrames">Frames that the vocoder is given for a stream of ten seconds, divided by those for the same utterance as a whole.</param>
/// <param name="StreamedVocoder">Time of the vocoder, divided in the same way.</param>
/// <param name="StreamedRealTimeFactor">Time of that stream, divided by its length.</param>
/// <param name="Texts">Texts of 1, 4 and 8 segments.</param>
/// <param name="OtherLoad">Share of the machine that other programs used meanwhile.</param>
internal sealed record SpeechReport(
    double ReadySeconds, double LoadedBytes, Spread FirstAudio, double StreamedFrames, Spread StreamedVocoder, Spread StreamedRealTimeFactor, IReadOnlyList<TextReport> Texts, double OtherLoad);
