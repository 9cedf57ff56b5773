using System.Runtime.InteropServices;

namespace Xtts.Net.Backends.Testing;

/// <summary>Writes recorded weights to a file of their own and has them claimed from there; the folder is deleted at the end.</summary>
internal sealed class WeightFile : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xtts tests+ő ");

    /// <summary>Moves all weights into a file.</summary>
    /// <param name="weights">The weights.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="alignment">Every weight starts this many bytes after a multiple of 64.</param>
    public WeightFile(GoldenWeights weights, string name, int alignment)
    {
        FilePath = Path.Combine(_folder.FullName, name);
        var regions = new Dictionary<string, FileRegion>(StringComparer.Ordinal);
        using (var file = File.Create(FilePath))
        {
            foreach (string weight in weights.Names)
            {
                file.Position = ((file.Position + 63) / 64 * 64) + alignment;
                var bytes = MemoryMarshal.AsBytes(weights[weight].AsSpan());
                regions.Add(weight, new FileRegion(FilePath, file.Position, bytes.Length));
                file.Write(bytes);
            }
        }

        weights.Region = weight => regions[weight];
    }

    public string FilePath { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
