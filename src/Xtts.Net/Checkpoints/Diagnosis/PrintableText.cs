namespace Xtts.Net.Checkpoints.Diagnosis;

/// <summary>Texts from files, made safe to print: names in a checkpoint are not trusted and may steer a terminal.</summary>
internal static class PrintableText
{
    /// <summary>The text with control characters replaced by a question mark; line breaks become spaces.</summary>
    public static string Of(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1F') < 0 && text.AsSpan().IndexOfAnyInRange('\x7F', '\x9F') < 0 && text.AsSpan().IndexOfAny(Directions) < 0
        ? text
        : string.Create(text.Length, text, static (result, source) =>
        {
            for (int i = 0; i < result.Length; i++) result[i] = Printable(source[i]);
        });

    // Marks that turn the direction of writing let a name look like another one.
    private static ReadOnlySpan<char> Directions => "\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private static char Printable(char character) => character is '\n' or '\r' or '\t' ? ' ' : char.IsControl(character) || Directions.Contains(character) ? '?' : character;
}
