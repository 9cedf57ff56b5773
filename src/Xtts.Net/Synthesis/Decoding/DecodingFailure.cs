namespace Xtts.Net.Synthesis.Decoding;

/// <summary>What a request is told when the batch that it was in cannot go on.</summary>
internal static class DecodingFailure
{
    /// <summary>The error for one request.</summary>
    /// <param name="error">What the backend threw.</param>
    /// <returns>The error itself, when it is one that callers know how to act on; else one that has it inside.</returns>
    public static Exception Of(Exception error) => error is XttsException or ArgumentException or OutOfMemoryException
        ? error
        : new BackendException($"The backend failed while it was decoding, with {error.GetType().Name}: {error.Message} Other requests go on; try this one again.", error);
}
