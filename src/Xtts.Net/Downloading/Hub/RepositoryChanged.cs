namespace Xtts.Net.Downloading.Hub;

/// <summary>The server says that it has another file than its listing told: the listing is read anew.</summary>
internal sealed class RepositoryChanged : Exception
{
    public RepositoryChanged(ModelIntegrityException cause)
        : base(cause.Message, cause) => Cause = cause;

    /// <summary>What to tell the caller when that does not help.</summary>
    public ModelIntegrityException Cause { get; }
}
