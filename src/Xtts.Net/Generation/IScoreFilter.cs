namespace Xtts.Net.Generation;

/// <summary>One step between the model's scores and the choice of a code.</summary>
/// <remarks>Filters own their scratch, allocate nothing when applied, and belong to one sequence: not thread-safe.</remarks>
internal interface IScoreFilter
{
    /// <summary>Changes scores; a dropped code gets negative infinity.</summary>
    /// <param name="scores">Scores by code, changed in place; none is NaN.</param>
    void Apply(Span<float> scores);
}
