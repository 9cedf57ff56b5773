using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Xtts.Net.Logging;

namespace Xtts.Net.Synthesis;

/// <summary>Tells the log of what is spoken while it passes by. Thread-safe.</summary>
/// <param name="logger">The log.</param>
/// <param name="sampleRate">Output rate in Hz.</param>
internal sealed class SpeechWatch(ILogger logger, int sampleRate)
{
    /// <summary>Passes chunks on.</summary>
    /// <param name="chunks">The chunks of a request.</param>
    /// <param name="request">The request.</param>
    /// <param name="turns">Its turns.</param>
    /// <param name="cancellationToken">Cancels between two codes.</param>
    public async IAsyncEnumerable<SpeechChunk> PassAsync(IAsyncEnumerable<SpeechChunk> chunks, SpeechRequest request, RequestTurns turns, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var totals = new SpeechTotals(sampleRate);
        logger.Speaking(request.Language, request.Text);
        await foreach (var chunk in chunks.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            totals.Add(chunk);
            if (chunk.CompletedSegment is { EndedByItself: false } cut) logger.LimitReached(cut.Codes.Length);
            yield return chunk;
        }

        double seconds = turns.Worked.TotalSeconds, audio = totals.Audio.TotalSeconds;
        logger.SpeechMade(totals.Codes, audio, seconds, audio > 0 ? seconds / audio : 0);
    }
}
