using System.Reflection;
using System.Runtime.Loader;

namespace Xtts.Net.Fuzzing.Faults;

/// <summary>The readers with one fault planted, in a world of their own: this program a second time, over another build of Xtts.Net.</summary>
internal sealed class FaultyReaders : AssemblyLoadContext
{
    private readonly string _folder;

    /// <param name="folder">Holds the other build; its name is the fault's.</param>
    public FaultyReaders(string folder)
        : base(Path.GetFileName(folder)) => _folder = folder;

    /// <summary>Every planted fault.</summary>
    public static IEnumerable<FaultyReaders> Planted()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "faults");
        return Directory.Exists(folder) ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal).Select(fault => new FaultyReaders(fault)) : [];
    }

    /// <summary>Looks for a case that these readers fail; see <see cref="FaultHunt.Find"/>.</summary>
    public (string Target, int Case, string Failure)? Hunt(long seed, int cases)
    {
        var hunt = LoadFromAssemblyPath(typeof(FaultHunt).Assembly.Location).GetType(typeof(FaultHunt).FullName!, throwOnError: true)!;
        return (ValueTuple<string, int, string>?)hunt.GetMethod(nameof(FaultHunt.Find), BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [seed, cases]);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == "Xtts.Net" ? LoadFromAssemblyPath(Path.Combine(_folder, "Xtts.Net.dll")) : null;
}
