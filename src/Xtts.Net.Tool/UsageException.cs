namespace Xtts.Net.Tool;

/// <summary>The command line asks for something that makes no sense, beyond what its grammar tells.</summary>
internal sealed class UsageException : Exception
{
    /// <param name="message">What is wrong, and what to say instead.</param>
    public UsageException(string message)
        : base(message)
    {
    }
}
