using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Checkpoints;

/// <summary>How far a bad file came.</summary>
/// <param name="At">The step that failed, or the last one that was made.</param>
/// <param name="Error">The error; <see langword="null"/> when every step succeeded.</param>
/// <param name="Message">The error's message, or the remarks on a file that loads; <see langword="null"/> without either.</param>
internal sealed record BadFileResult(CheckpointMoment At, Exception? Error, string? Message);
