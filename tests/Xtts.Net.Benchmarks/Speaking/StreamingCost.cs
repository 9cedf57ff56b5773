namespace Xtts.Net.Benchmarks.Speaking;

/// <summary>What streaming an utterance costs against speaking it as a whole.</summary>
/// <param name="Frames">Frames of the vocoder, streamed over whole.</param>
/// <param name="Seconds">Time of the vocoder, streamed over whole.</param>
/// <param name="RealTimeFactor">Of the stream.</param>
/// <param name="WholeRealTimeFactor">Of the whole utterance.</param>
internal sealed record StreamingCost(double Frames, double Seconds, double RealTimeFactor, double WholeRealTimeFactor)
{
    /// <summary>Speaks the utterance as a whole, as a stream and as a whole once more: the stream is compared with the mean of both.</summary>
    public static async Task<StreamingCost> MeasureAsync(SpeakingModel model, int codes)
    {
        string text = SpokenTexts.Of(1);
        model.Vocoder.Take();
        var before = await model.SpeakAsync(text, codes);
        var workBefore = model.Vocoder.Take();
        var stream = await model.StreamAsync(text, codes);
        var work = model.Vocoder.Take();
        var after = await model.SpeakAsync(text, codes);
        var workAfter = model.Vocoder.Take();
        return new StreamingCost(
            (double)work.Frames / workBefore.Frames,
            work.Seconds / ((workBefore.Seconds + workAfter.Seconds) / 2),
            stream.Seconds / stream.AudioSeconds,
            (before.Seconds + after.Seconds) / 2 / before.Speech.Duration.TotalSeconds);
    }
}
