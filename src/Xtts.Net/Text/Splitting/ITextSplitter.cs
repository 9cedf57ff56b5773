namespace Xtts.Net.Text.Splitting;

/// <summary>Cuts a text into segments that the model speaks one at a time.</summary>
internal interface ITextSplitter
{
    /// <summary>Cuts a text.</summary>
    /// <param name="text">Any text of any length, unpaired surrogates included.</param>
    /// <param name="language">Language of the text.</param>
    /// <param name="limit">Code points that a segment is meant to have at most, at least 1; <see langword="null"/> not to cut at all. See <see cref="CharacterLimits"/>.</param>
    /// <returns>The segments in order, found as they are asked for. One empty segment stands for a text without any word.</returns>
    IEnumerable<string> Split(string text, LanguageTag language, int? limit);
}
