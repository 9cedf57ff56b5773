namespace Xtts.Net.OnnxRuntime.Threading;

/// <summary>Another member of the team failed. Never leaves the team: its caller gets what the other member threw.</summary>
internal sealed class BrokenTeamException : Exception
{
    /// <summary>Creates the exception.</summary>
    public BrokenTeamException()
        : base("Another member of the team failed.")
    {
    }
}
