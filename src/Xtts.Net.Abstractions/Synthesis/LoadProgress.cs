namespace Xtts.Net.Synthesis;

/// <summary>A report of a model being loaded.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Fraction">Share of the whole that is done, 0 to 1; never falls.</param>
/// <param name="Detail">The file or part, for people.</param>
public readonly record struct LoadProgress(LoadStage Stage, double Fraction, string Detail);
