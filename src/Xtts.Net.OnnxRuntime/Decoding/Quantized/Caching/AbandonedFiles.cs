namespace Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

/// <summary>Half-written files of processes that were ended while they wrote.</summary>
internal static class AbandonedFiles
{
    /// <summary>Ending of a file that is being written.</summary>
    public const string Ending = ".tmp";

    /// <summary>Writing takes seconds: who has not written for so long will not go on.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    /// <summary>Deletes those of a folder; one that cannot be deleted stays.</summary>
    /// <param name="folder">The folder.</param>
    public static void Delete(string folder)
    {
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles("gpt-*.safetensors.*" + Ending))
            {
                if (DateTime.UtcNow - file.LastWriteTimeUtc > Age) TryDelete(file.FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed is left as it is.
        }
    }

    /// <summary>Deletes a file if that is possible.</summary>
    /// <param name="path">The file.</param>
    public static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done about it.
        }
    }
}
