namespace Xtts.Net;

/// <summary>A text in markup (SSML) is not well-formed, asks for something impossible, or goes beyond a limit.</summary>
public sealed class SpeechMarkupException : TextException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, and what to do; the place is put before it.</param>
    /// <param name="line">Line of the text, from 1.</param>
    /// <param name="column">Character in the line, from 1.</param>
    /// <param name="innerException">What caused it.</param>
    public SpeechMarkupException(string message, int line, int column, Exception? innerException = null)
        : base($"SSML, line {line}, column {column}: {message}", innerException)
    {
        Line = line;
        Column = column;
    }

    /// <summary>Line of the text, from 1.</summary>
    public int Line { get; }

    /// <summary>Character in the line, from 1.</summary>
    public int Column { get; }
}
