using System.Globalization;
using System.Text;

namespace Xtts.Net.Checkpoints.Diagnosis.Files;

/// <summary>The text that Git LFS keeps in place of a large file.</summary>
internal static class GitLfsPointer
{
    /// <summary>Size of the file that the pointer stands for.</summary>
    /// <returns>The size in bytes, or <see langword="null"/> when the pointer does not say.</returns>
    public static long? SizeIn(ReadOnlySpan<byte> pointer)
    {
        foreach (string line in Encoding.UTF8.GetString(pointer).Split('\n'))
        {
            if (line.StartsWith("size ", StringComparison.Ordinal) && long.TryParse(line.AsSpan(5).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long size)) return size;
        }

        return null;
    }
}
