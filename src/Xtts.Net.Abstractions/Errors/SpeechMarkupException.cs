namespace Xtts.Net;

/// <summary>A text in markup (SSML) is not well-formed, asks for something impossible, or goes beyond a limit.</summary>
/// <remarks>The message says what and where, and quotes nothing of the text, so that it may be logged; <see cref="Detail"/> quotes.</remarks>
public sealed class SpeechMarkupException : TextException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, and what to do; the place is put before it.</param>
    /// <param name="line">Line of the text, from 1.</param>
    /// <param name="column">Character in the line, from 1.</param>
    /// <param name="detail">What is written there, or what an XML reader says of it.</param>
    public SpeechMarkupException(string message, int line, int column, string? detail = null)
        : base($"SSML, line {line}, column {column}: {message}")
    {
        Detail = detail;
        Line = line;
        Column = column;
    }

    /// <summary>Line of the text, from 1.</summary>
    public int Line { get; }

    /// <summary>Character in the line, from 1.</summary>
    public int Column { get; }

    /// <summary>What is written there, shortened, or what the XML reader says of it; <see langword="null"/> when there is nothing to add. It may quote the text: show it to its author, keep it out of logs.</summary>
    public string? Detail { get; }
}
