namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>One backend in one precision.</summary>
/// <param name="Backend">Its name on the command line.</param>
/// <param name="Library">The library that computes.</param>
/// <param name="Precision">Precision of the weights.</param>
/// <param name="Load">Loading.</param>
/// <param name="Model">The parts of the model.</param>
/// <param name="Speech">The whole.</param>
internal sealed record BackendReport(string Backend, string Library, string Precision, LoadReport Load, ModelReport Model, SpeechReport Speech);
