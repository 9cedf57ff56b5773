using System.Text.Json;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Lines of the language that is read with a dictionary.</summary>
internal static class Japanese
{
    /// <summary>Whether a line is Japanese.</summary>
    public static bool IsLanguageOf(JsonElement line) => line.GetProperty("lang").ValueEquals("ja");

    /// <summary>Whether a text has Chinese characters.</summary>
    public static bool HasKanji(string text) => text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF');

    /// <summary>Whether a text has katakana of either width, or symbols made of it, in which loan words are written.</summary>
    public static bool HasKatakana(string text) => text.AsSpan().ContainsAnyInRange('\u30A1', '\u30FA') || text.AsSpan().ContainsAnyInRange('\uFF66', '\uFF9D') || text.AsSpan().ContainsAnyInRange('\u3300', '\u3357');
}
