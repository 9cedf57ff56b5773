namespace Xtts.Net;

/// <summary>A pronunciation lexicon cannot be read.</summary>
public sealed class LexiconException : XttsException
{
    /// <summary>Creates the error.</summary>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="line">The line of the document, from 1.</param>
    /// <param name="column">The character in the line, from 1.</param>
    /// <param name="innerException">What caused it.</param>
    public LexiconException(string message, int? line = null, int? column = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Line = line;
        Column = column;
    }

    /// <summary>The line of the document, from 1; <see langword="null"/> when it is about the whole.</summary>
    public int? Line { get; }

    /// <summary>The character in the line, from 1; <see langword="null"/> when it is about the whole.</summary>
    public int? Column { get; }
}
