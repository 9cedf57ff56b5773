namespace Xtts.Net.Checkpoints.Export;

/// <summary>How far an export is.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="Fraction">Share of the whole that is done, 0 to 1; never falls.</param>
/// <param name="Detail">The tensor or file it is busy with; empty when there is none.</param>
public readonly record struct ExportProgress(ExportStage Stage, double Fraction, string Detail);
