using System.Text.Json;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>Lines of the language that the library cannot clean yet.</summary>
internal static class Japanese
{
    /// <summary>Whether a line is Japanese.</summary>
    public static bool IsLanguageOf(JsonElement line) => line.GetProperty("lang").ValueEquals("ja");
}
