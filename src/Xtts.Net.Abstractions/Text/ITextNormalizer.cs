namespace Xtts.Net.Text;

/// <summary>Turns written text into the words that the model heard in training.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ITextNormalizer
{
    /// <summary>Cleans a text.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="language">Language tag without region, <c>zh</c> for Chinese.</param>
    /// <returns>The cleaned text; may be empty.</returns>
    string Normalize(string text, string language);
}
