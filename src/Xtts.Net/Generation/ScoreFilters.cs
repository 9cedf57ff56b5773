namespace Xtts.Net.Generation;

/// <summary>The filters of a sequence in the order of the reference: repetition penalty, then, unless the best code is taken anyway, temperature, top-k, top-p.</summary>
/// <remarks>Filters at their neutral value are left out. Not thread-safe.</remarks>
internal sealed class ScoreFilters : IScoreFilter
{
    private readonly RepetitionPenalty? _penalty;
    private readonly IScoreFilter[] _filters;

    /// <param name="parameters">Which filters to apply.</param>
    public ScoreFilters(GenerationParameters parameters)
    {
        var filters = new List<IScoreFilter>(4);
        if (parameters.RepetitionPenalty != 1f) filters.Add(_penalty = new RepetitionPenalty(parameters.RepetitionPenalty, parameters.AudioVocabulary));
        if (!parameters.Greedy)
        {
            if (parameters.Temperature != 1f) filters.Add(new Temperature(parameters.Temperature));
            if (parameters.TopK > 0 && parameters.TopK < parameters.AudioVocabulary) filters.Add(new TopKFilter(parameters.TopK, parameters.AudioVocabulary));
            if (parameters.TopP < 1f) filters.Add(new TopPFilter(parameters.TopP, parameters.AudioVocabulary));
        }

        _filters = [.. filters];
    }

    /// <summary>Counts a code among those that the repetition penalty weakens.</summary>
    /// <param name="code">The code.</param>
    public void Observe(int code) => _penalty?.Observe(code);

    /// <inheritdoc/>
    public void Apply(Span<float> scores)
    {
        foreach (var filter in _filters) filter.Apply(scores);
    }
}
