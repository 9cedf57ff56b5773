using System.Text;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Audio.Clips;

/// <summary>Reads what a program complains about, to its end, and keeps the last line.</summary>
internal static class LastLine
{
    private const int KeptBytes = 4096, LongestLine = 300;

    /// <summary>The last line that is not empty, printable and of bounded length; empty when there is none.</summary>
    public static async Task<string> OfAsync(Stream stream)
    {
        byte[] kept = new byte[2 * KeptBytes];
        int length = 0;
        try
        {
            for (int count; (count = await stream.ReadAsync(kept.AsMemory(length, KeptBytes)).ConfigureAwait(false)) > 0;)
            {
                length += count;
                if (length <= KeptBytes) continue;
                kept.AsSpan(length - KeptBytes, KeptBytes).CopyTo(kept);
                length = KeptBytes;
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // What came before the pipe broke is all there is.
        }

        string last = Encoding.UTF8.GetString(kept, 0, length).Split(['\r', '\n']).LastOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "";
        last = PrintableText.Of(last.Trim()).TrimEnd('.');
        return last.Length > LongestLine ? string.Concat(last.AsSpan(0, LongestLine), "…") : last;
    }
}
