using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>Cuts a number into groups of three digits.</summary>
internal static class ThousandGroups
{
    /// <summary>The groups of a number that are not zero, the highest first.</summary>
    /// <returns>Value of each, 1 to 999, and its power of a thousand.</returns>
    public static List<(int Value, int Power)> Of(BigInteger number)
    {
        var groups = new List<(int, int)>();
        for (int power = 0; !number.IsZero; power++)
        {
            number = BigInteger.DivRem(number, 1000, out var group);
            if (!group.IsZero) groups.Add(((int)group, power));
        }

        groups.Reverse();
        return groups;
    }
}
