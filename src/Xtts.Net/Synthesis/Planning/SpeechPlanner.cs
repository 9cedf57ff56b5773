using Xtts.Net.Backends;
using Xtts.Net.Synthesis.Scripts;
using Xtts.Net.Text;
using Xtts.Net.Voices;

namespace Xtts.Net.Synthesis.Planning;

/// <summary>Turns a script into a plan: segments with their ids, silences with their samples. Thread-safe.</summary>
internal sealed class SpeechPlanner
{
    private readonly ModelSizes _sizes;
    private readonly ITextTokenizer _tokenizer;
    private readonly VoiceAdmission _voices;
    private readonly TextSegmenter _segmenter;

    /// <param name="sizes">Sizes of the model.</param>
    /// <param name="tokenizer">Its vocabulary.</param>
    /// <param name="voices">Judges voices.</param>
    /// <param name="segmenter">Makes segments of at most <see cref="MostIds"/>; by default one that reads Japanese without a dictionary.</param>
    public SpeechPlanner(ModelSizes sizes, ITextTokenizer tokenizer, VoiceAdmission voices, TextSegmenter? segmenter = null)
    {
        _sizes = sizes;
        _tokenizer = tokenizer;
        _voices = voices;
        _segmenter = segmenter ?? new TextSegmenter(tokenizer, MostIds(sizes));
    }

    /// <summary>Most ids that a model takes at once, [START] and [STOP] not counted.</summary>
    public static int MostIds(ModelSizes sizes) => Math.Max(Math.Min(sizes.MaxTextTokens - 1, sizes.TextPositions - 2), 1);

    /// <summary>Plans a script. The parts are made as they are asked for, so that speech can begin before a long text is read to its end.</summary>
    /// <param name="script">What to say.</param>
    /// <param name="request">How to normalise and split.</param>
    /// <returns>The plan. Enumerating it throws what follows.</returns>
    /// <exception cref="EmptyTextException">At the end: nothing was left to say, and no silence was asked for.</exception>
    /// <exception cref="TextTooLongException">The text is not to be split, and the model does not take so many ids at once.</exception>
    /// <exception cref="VoiceMismatchException">A voice belongs to a model of other sizes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A speed or a pause is out of range.</exception>
    public IEnumerable<PlannedPart> Plan(IEnumerable<ScriptPart> script, SpeechRequest request)
    {
        int segments = 0;
        bool silent = true;
        foreach (var part in script)
        {
            if (part is Pause pause && SamplesOf(pause) is > 0 and var samples)
            {
                silent = false;
                yield return new PlannedSilence(samples);
            }
            else if (part is Utterance utterance)
            {
                SpeedInterpolation.Require(utterance.Speed);
                _voices.Require(utterance.Voice);
                foreach (var segment in _segmenter.Segment(utterance.Text, utterance.Language.Language, request.Normalization, request.Splitting))
                {
                    int[] ids = [_tokenizer.StartId, .. segment.Ids, _tokenizer.StopId];
                    yield return new PlannedSegment(segments++, ids, utterance.Voice, utterance.Speed, segment.Text, segment.Cleaned);
                }
            }
        }

        if (segments == 0 && silent) throw new EmptyTextException("The text is empty: after removing quotes, white space and what cannot be read, there is nothing to say.");
    }

    private long SamplesOf(Pause pause)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pause.Length, TimeSpan.Zero);
        return (long)Math.Round((decimal)pause.Length.Ticks * _sizes.OutputSampleRate / TimeSpan.TicksPerSecond, MidpointRounding.AwayFromZero);
    }
}
