using System.Globalization;
using System.Text.RegularExpressions;

namespace Xtts.Net.Checkpoints.Runs;

/// <summary>The name that the trainer gives to a run's folder: <c>{name}-{Month}-{day}-{year}_{hour}+{minute}{AM|PM}-{commit}</c>.</summary>
/// <param name="Name">Name of the run.</param>
/// <param name="Started">When it started, in the time zone of the machine that trained; <see langword="null"/> when the name does not say.</param>
internal readonly partial record struct RunFolderName(string Name, DateTime? Started)
{
    /// <summary>Reads a name; one of another form is the run's name as it stands.</summary>
    public static RunFolderName Parse(string folderName)
    {
        var match = Form().Match(folderName);
        bool dated = DateTime.TryParseExact(match.Groups["date"].ValueSpan, "MMMM-dd-yyyy_hh+mmtt", CultureInfo.InvariantCulture, DateTimeStyles.None, out var started);
        return dated ? new RunFolderName(match.Groups["name"].Value, started) : new RunFolderName(folderName, null);
    }

    [GeneratedRegex(@"^(?<name>.+)-(?<date>[A-Z][a-z]+-\d{2}-\d{4}_\d{2}\+\d{2}[AP]M)-[0-9a-f]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
