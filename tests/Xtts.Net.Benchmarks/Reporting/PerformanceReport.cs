using System.Text.Json;

namespace Xtts.Net.Benchmarks.Reporting;

/// <summary>All figures of one run of the table. Times are in seconds, memory in bytes; the README of the benchmarks tells the JSON form.</summary>
/// <param name="Schema">Version of the form.</param>
/// <param name="Measured">When the run began.</param>
/// <param name="Effort">How much was spoken: <c>full</c>, or <c>brief</c> in a trial.</param>
/// <param name="Machine">What it ran on.</param>
/// <param name="Floors">What the machine can do.</param>
/// <param name="Backends">A backend each, in the order asked for.</param>
/// <param name="Streams">Many streams at once; <see langword="null"/> when the backend for it was not asked for.</param>
/// <param name="Flips">Codes that load changes, a precision each.</param>
/// <param name="Limits">What is held against a limit.</param>
internal sealed record PerformanceReport(
    int Schema, DateTimeOffset Measured, string Effort, MachineReport Machine, FloorReport Floors, IReadOnlyList<BackendReport> Backends, StreamsReport? Streams, IReadOnlyList<FlipsReport> Flips, IReadOnlyList<LimitReport> Limits)
{
    /// <summary>The form that this program writes and reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Reads a report.</summary>
    /// <exception cref="InvalidDataException">The file is no report, or one of another form.</exception>
    public static PerformanceReport Read(string path)
    {
        try
        {
            var report = JsonSerializer.Deserialize(File.ReadAllBytes(path), ReportJson.Default.PerformanceReport);
            return report is { Schema: CurrentSchema } ? report : throw new InvalidDataException($"'{path}' is a report of form {report?.Schema}, not {CurrentSchema}. Run 'table --json' again.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{path}' is no report: {error.Message}", error);
        }
    }

    /// <summary>Writes the report beside its place, then moves it there.</summary>
    public void Write(string path)
    {
        string partial = path + ".partial";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(partial, [.. JsonSerializer.SerializeToUtf8Bytes(this, ReportJson.Default.PerformanceReport), (byte)'\n']);
        File.Move(partial, path, overwrite: true);
    }
}
