namespace Xtts.Net.Benchmarks.Measurement;

/// <summary>One line of the result.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Median">Median of the repetitions, with its unit.</param>
/// <param name="Best">Best repetition, with its unit.</param>
/// <param name="Floor">The floor of the same run, with its unit; empty when there is none.</param>
/// <param name="Ratio">The median against the floor; empty when there is none.</param>
/// <param name="Limit">What is to be reached; empty for information.</param>
/// <param name="IsMet">Whether it was; <see langword="null"/> for information.</param>
internal sealed record Figure(string Name, string Median, string Best, string Floor, string Ratio, string Limit, bool? IsMet)
{
    /// <summary>How many measurements count, in words; empty where it was said before.</summary>
    public string Runs { get; init; } = "";

    /// <summary>A figure without floor and limit.</summary>
    public static Figure Information(string name, string median, string best = "") => new(name, median, best, "", "", "", null);

    /// <summary>A figure with a limit of its own, not relative to a floor.</summary>
    public static Figure Limited(string name, string median, string best, string limit, bool isMet) => new(name, median, best, "", "", limit, isMet);
}
