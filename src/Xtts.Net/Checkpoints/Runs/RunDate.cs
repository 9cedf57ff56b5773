using System.Globalization;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>When a run started, from the best witness there is.</summary>
internal static class RunDate
{
    /// <summary>
    /// The date in the folder's name, else the earliest that the trainer wrote into a checkpoint, else the time of the oldest file: that one is last, because copying a run gives its files new times.
    /// </summary>
    public static DateTime Of(RunFolderName name, FolderListing listing, IEnumerable<RunCheckpoint> checkpoints) =>
        name.Started
        ?? checkpoints.Select(checkpoint => Parse(checkpoint.Date)).Where(date => date is not null).Min()
        ?? listing.Files.Select(file => file.LastWriteTime).DefaultIfEmpty(DateTime.MinValue).Min();

    // As the trainer writes it: "October 09, 2025".
    private static DateTime? Parse(string? text) =>
        DateTime.TryParseExact(text, "MMMM dd, yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
