using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Suites.Text;

/// <summary>A property of the text front end that recorded lines prove.</summary>
internal interface ITextCheck
{
    /// <summary>Name in the log.</summary>
    string Name { get; }

    /// <summary>Why a line cannot be checked; <see langword="null"/> when it can.</summary>
    string? WhyLeftOut(JsonElement line, TextBench bench);

    /// <summary>Whether a line carries what the check needs.</summary>
    bool Reads(TextGoldenFile file, JsonElement line);

    /// <summary>Runs the front end on a line.</summary>
    /// <returns>How the result differs from the recorded one; <see langword="null"/> when it is the same.</returns>
    string? FindDifference(JsonElement line, TextBench bench);
}
