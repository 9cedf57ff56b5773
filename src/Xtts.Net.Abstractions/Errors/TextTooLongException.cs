namespace Xtts.Net;

/// <summary>A text that is not to be split has more tokens than the model takes at once.</summary>
public sealed class TextTooLongException : TextException
{
    /// <summary>Creates the error.</summary>
    /// <param name="tokens">Tokens of the text.</param>
    /// <param name="limit">Most tokens that the model takes.</param>
    public TextTooLongException(int tokens, int limit)
        : base($"The text has {tokens} tokens, the model takes at most {limit} at once. Let it be split (SpeechRequest.Splitting), or give it in shorter pieces.")
    {
        Tokens = tokens;
        Limit = limit;
    }

    /// <summary>Tokens of the text.</summary>
    public int Tokens { get; }

    /// <summary>Most tokens that the model takes at once.</summary>
    public int Limit { get; }
}
