using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading;

/// <summary>Names of letters from one line.</summary>
internal static class LetterTable
{
    /// <summary>Letters and names in turn, separated by spaces: <c>a á b bé</c>; an underscore in a name is a space.</summary>
    public static FrozenDictionary<char, string> Read(string line)
    {
        string[] parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var letters = new Dictionary<char, string>();
        for (int i = 0; i + 1 < parts.Length; i += 2) letters[parts[i][0]] = parts[i + 1].Replace('_', ' ');
        return letters.ToFrozenDictionary();
    }
}
