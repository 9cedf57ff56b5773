using System.Globalization;
using System.Text;

namespace Xtts.Net.Voices.Cataloguing;

/// <summary>The state of files: where they are, how long they are, when they were written.</summary>
internal static class ClipStamp
{
    /// <summary>The stamp of files, in order. Files that are not there have one too: whoever reads them tells of it.</summary>
    public static string Of(IEnumerable<string> paths)
    {
        var stamp = new StringBuilder();
        foreach (string path in paths)
        {
            var file = new FileInfo(path);
            stamp.Append(file.FullName).Append('|');
            if (file.Exists) stamp.Append(CultureInfo.InvariantCulture, $"{file.Length}|{file.LastWriteTimeUtc.Ticks}");
            stamp.Append('\n');
        }

        return stamp.ToString();
    }
}
