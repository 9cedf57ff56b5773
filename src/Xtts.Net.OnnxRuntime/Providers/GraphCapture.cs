namespace Xtts.Net.OnnxRuntime.Providers;

/// <summary>How an execution provider records the operators of a run on its device and plays them again.</summary>
/// <param name="Option">Provider option that lets it.</param>
/// <param name="Value">Value of that option.</param>
internal sealed record GraphCapture(string Option, string Value)
{
    /// <summary>
    /// Whether a recording belongs to the thread that made it, and its working memory to whatever the session does next. Such a session runs on one thread only, and what must last lies in the
    /// memory of another session.
    /// </summary>
    public bool BelongsToThread { get; init; }

    /// <summary>Whether attention takes the number of cached positions from the host, where a recording knows that of its first run only: all that there is room for is named then, and the positions themselves say what counts.</summary>
    public bool TakesLengthFromHost { get; init; }
}
