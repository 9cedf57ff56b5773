namespace Xtts.Net.Text.Reading.Rules;

/// <summary>Tells abbreviations of capitals that are spelled out from those that are read as words.</summary>
internal static class Pronounceability
{
    // Letters without their marks would need the platform's globalization data.
    private const string Vowels = "aeiouyáéíóöőúüűàâäæãåąèêëęěìîïıòôõøœùûůýÿİаеёиоуыэюяіїєאαεηιουω";

    /// <summary>Whether no letter is a vowel.</summary>
    public static bool HasNoVowel(ReadOnlySpan<char> letters)
    {
        foreach (char letter in letters)
        {
            if (IsVowel(letter)) return false;
        }

        return true;
    }

    /// <summary>Whether a word of capitals is spelled out: without a vowel, of two letters, or of three that do not alternate between vowels and consonants.</summary>
    public static bool IsSpelled(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= 2 || HasNoVowel(letters)) return true;
        if (letters.Length > 3) return false;
        return IsVowel(letters[0]) == IsVowel(letters[1]) || IsVowel(letters[1]) == IsVowel(letters[2]);
    }

    private static bool IsVowel(char letter) => Vowels.Contains(char.ToLowerInvariant(letter), StringComparison.Ordinal);
}
