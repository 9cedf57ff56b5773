using System.Globalization;
using System.Runtime.InteropServices;

namespace Xtts.Net.Checkpoints.Pickle;

/// <summary>Turns pickled configuration into plain data: null, bool, long, double, string, lists and dictionaries by text key.</summary>
/// <remarks>
/// Shared parts are written out once for each place, so size and depth are limited: a few references must not become a giant. A shared text stays one, but counts at each place:
/// whoever joins or quotes the texts of a configuration writes it out that often.
/// </remarks>
internal sealed class InertData
{
    private const int MaxDepth = 64;
    private readonly string _file;
    private int _left;
    private int _charactersLeft = PickleLimits.ConfigurationCharacters;

    private InertData(string file, CheckpointLimits limits) => (_file, _left) = (file, limits.ConfigurationValues);

    /// <summary>A configuration dictionary, or the fields of a configuration object.</summary>
    /// <returns>The fields, or <see langword="null"/> when the value has none.</returns>
    /// <exception cref="CheckpointFormatException">It is larger or deeper than a configuration.</exception>
    public static IReadOnlyDictionary<string, object?>? Fields(object? value, string file) => Fields(value, file, CheckpointLimits.Default);

    /// <summary>A configuration dictionary, or the fields of a configuration object.</summary>
    public static IReadOnlyDictionary<string, object?>? Fields(object? value, string file, CheckpointLimits limits) => new InertData(file, limits).Convert(value, 0) as IReadOnlyDictionary<string, object?>;

    /// <summary>Any value.</summary>
    public static object? Of(object? value, string file) => new InertData(file, CheckpointLimits.Default).Convert(value, 0);

    private object? Convert(object? value, int depth)
    {
        if (--_left < 0 || depth > MaxDepth) throw Refused();
        return value switch
        {
            null or bool or long or double => value,
            string text => Charged(text),
            PickleDictionary dictionary => ConvertEntries(dictionary, depth),
            PickleObject instance => Convert(instance.State, depth + 1),
            PickleTuple tuple => ConvertItems(tuple.Items, depth),
            PickleSet set => ConvertItems(CollectionsMarshal.AsSpan(set.Items), depth),
            List<object?> list => ConvertItems(CollectionsMarshal.AsSpan(list), depth),
            PickleGlobal global => Charged(global.ToString()),
            IFormattable number => Charged(number.ToString(null, CultureInfo.InvariantCulture)),
            _ => null,
        };
    }

    private Dictionary<string, object?> ConvertEntries(PickleDictionary dictionary, int depth)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (key, value) in dictionary.Entries)
        {
            string name = key is string text ? Charged(text) : System.Convert.ToString(Convert(key, depth + 1), CultureInfo.InvariantCulture) ?? "None";
            result[name] = Convert(value, depth + 1);
        }

        return result;
    }

    private object?[] ConvertItems(ReadOnlySpan<object?> items, int depth)
    {
        var result = new List<object?>();
        foreach (object? item in items) result.Add(Convert(item, depth + 1));
        return [.. result];
    }

    private string Charged(string text) => (_charactersLeft -= text.Length) >= 0 ? text : throw Refused();

    private CheckpointFormatException Refused() => new($"'{_file}': its configuration is larger or deeper than any training configuration. The file is damaged or was made to do harm.");
}
