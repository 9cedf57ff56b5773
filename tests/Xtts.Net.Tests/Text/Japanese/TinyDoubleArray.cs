using System.Buffers.Binary;

namespace Xtts.Net.Tests.Text.Japanese;

/// <summary>Builds a double array over a few keys: every state gets the first base at which all its letters are free.</summary>
internal static class TinyDoubleArray
{
    public static byte[] Build(IReadOnlyList<(byte[] Key, int Value)> sortedKeys)
    {
        var units = new SortedDictionary<int, (int Base, int Check)>();
        var bases = new HashSet<int>();
        units[0] = (0, 0);
        units[0] = (Place(sortedKeys, 0, units, bases), 0);
        byte[] bytes = new byte[(units.Keys.Max() + 258) * 8];
        foreach (var (index, unit) in units)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(index * 8), unit.Base);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan((index * 8) + 4), unit.Check);
        }

        return bytes;
    }

    private static int Place(IReadOnlyList<(byte[] Key, int Value)> keys, int depth, SortedDictionary<int, (int Base, int Check)> units, HashSet<int> bases)
    {
        // The end of a key is letter 0, a byte is itself and one.
        var groups = keys.GroupBy(key => key.Key.Length == depth ? 0 : key.Key[depth] + 1).ToList();
        int place = 1;
        while (bases.Contains(place) || groups.Any(group => units.ContainsKey(place + group.Key))) place++;
        bases.Add(place);
        foreach (var group in groups) units[place + group.Key] = (0, place);
        foreach (var group in groups) units[place + group.Key] = (group.Key == 0 ? -group.Single().Value - 1 : Place([.. group], depth + 1, units, bases), place);
        return place;
    }
}
