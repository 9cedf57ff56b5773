using System.Globalization;
using System.Text;

namespace Xtts.Net.Voices;

/// <summary>The names under which voices are stored: safe as names of files on every platform.</summary>
/// <remarks>
/// A name has 1 to 80 characters in Unicode normal form C: letters, their marks and decimal digits of any script, spaces, and <c>- _ . + ( ) ' &amp;</c>. It begins with a letter, a digit, <c>_</c> or
/// <c>(</c>, does not end with a space or a dot, has no two dots or spaces side by side, and is no device of Windows (CON, PRN, AUX, NUL, COM0 to COM9, LPT0 to LPT9), not even with something after a dot.
/// A letter and its accent are one character: what is written as two is composed, and refused where the process runs without the tables for that (invariant globalization). Names that differ in upper and
/// lower case only are one name. Thread-safe.
/// </remarks>
public static class VoiceName
{
    /// <summary>Most characters (UTF-16) of a name.</summary>
    public const int MaxLength = 80;

    private const string Signs = " -_.+()'&", Nameless = "voice";

    /// <summary>Names that differ in case only are one name.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary>Whether a voice can be stored under a name.</summary>
    /// <param name="name">The name, in any normal form.</param>
    public static bool IsValid(string? name) => name is not null && Fault(name) is null;

    /// <summary>A name in normal form C.</summary>
    /// <param name="name">The name, in any normal form.</param>
    /// <exception cref="VoiceNameException">No voice can be stored under it.</exception>
    public static string Require(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string composed = Compose(name);
        return FaultOf(composed) is { } fault ? throw new VoiceNameException(name, fault) : composed;
    }

    /// <summary>A name made of any text, such as the title of a voice: what a name cannot have becomes <c>_</c>.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A valid name; the text itself when it is one. Different texts may give the same name.</returns>
    public static string From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string composed = Compose(text);
        if (FaultOf(composed) is null) return composed;
        var name = new StringBuilder(MaxLength);
        foreach (var rune in composed.EnumerateRunes())
        {
            if (name.Length + rune.Utf16SequenceLength >= MaxLength) break;
            if (!IsAllowed(rune)) name.Append('_');
            else if (rune.Value is not (' ' or '.') || (name.Length > 0 && name[^1] != rune.Value)) name.Append(rune.ToString());
        }

        string trimmed = name.ToString().TrimEnd(' ', '.');
        if (trimmed.Length == 0) return Nameless;
        return FaultOf(trimmed) is null ? trimmed : "_" + trimmed;
    }

    /// <summary>What is wrong with a name, as a part of a sentence; <see langword="null"/> when nothing is.</summary>
    internal static string? Fault(string name) => FaultOf(Compose(name));

    private static string Compose(string name)
    {
        try
        {
            return name.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return name;        // half a character: it is found below
        }
    }

    private static string? FaultOf(string name)
    {
        if (name.Length == 0) return "it is empty";
        if (name.Length > MaxLength) return $"it has {name.Length} characters, at most {MaxLength} are possible";
        foreach (var rune in name.EnumerateRunes())
        {
            if (!IsAllowed(rune)) return string.Create(CultureInfo.InvariantCulture, $"it has the character U+{rune.Value:X4}; letters, digits, spaces and {Signs.TrimStart()} are possible");
        }

        if (!(Rune.IsLetterOrDigit(Rune.GetRuneAt(name, 0)) || name[0] is '_' or '(')) return $"it begins with '{name[0]}'";
        if (name[^1] is ' ' or '.') return "it ends with a space or a dot";
        if (name.Contains("..", StringComparison.Ordinal) || name.Contains("  ", StringComparison.Ordinal)) return "it has two dots or two spaces side by side";
        return IsDevice(name) ? "Windows keeps it for a device" : null;
    }

    private static bool IsAllowed(Rune rune) => rune.Value is < 128 and var code && !char.IsAsciiLetterOrDigit((char)code)
        ? Signs.Contains((char)code, StringComparison.Ordinal)
        : rune != Rune.ReplacementChar && !IsApart(rune.Value) && Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;

    // Accents, parts of Hangul syllables and voicing marks of kana that composing should have joined to their letters: a second spelling of some other name.
    private static bool IsApart(int code) => code is (>= 0x300 and <= 0x36F) or (>= 0x1100 and <= 0x11FF) or 0x3099 or 0x309A;

    private static bool IsDevice(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        string stem = (dot < 0 ? name : name[..dot]).TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)) && char.IsAsciiDigit(stem[3]));
    }
}
