namespace Xtts.Net.Text.Unicode;

/// <summary>Takes Hangul syllables apart and puts them together by arithmetic (Unicode standard, section 3.12).</summary>
internal static class HangulSyllables
{
    private const int First = 0xAC00, Initial = 0x1100, Vowel = 0x1161, Final = 0x11A7;
    private const int Initials = 19, Vowels = 21, Finals = 28, Count = Initials * Vowels * Finals;

    /// <summary>Whether a code point is a syllable.</summary>
    public static bool Includes(int codePoint) => codePoint is >= First and < First + Count;

    /// <summary>Whether a code point is a letter that may join the one before it.</summary>
    public static bool Follows(int codePoint) => codePoint is (>= Vowel and < Vowel + Vowels) or (> Final and < Final + Finals);

    /// <summary>The letters of a syllable; the final one is 0 when there is none.</summary>
    public static void Decompose(int syllable, out int initial, out int vowel, out int final)
    {
        int index = syllable - First;
        initial = Initial + (index / (Vowels * Finals));
        vowel = Vowel + (index / Finals % Vowels);
        final = index % Finals == 0 ? 0 : Final + (index % Finals);
    }

    /// <summary>The syllable of an initial and a vowel, or of such a syllable and a final.</summary>
    public static bool TryCompose(int first, int second, out int composed)
    {
        if (first is >= Initial and < Initial + Initials && second is >= Vowel and < Vowel + Vowels)
        {
            composed = First + ((((first - Initial) * Vowels) + second - Vowel) * Finals);
            return true;
        }

        bool joins = Includes(first) && (first - First) % Finals == 0 && second is > Final and < Final + Finals;
        composed = joins ? first + second - Final : 0;
        return joins;
    }
}
