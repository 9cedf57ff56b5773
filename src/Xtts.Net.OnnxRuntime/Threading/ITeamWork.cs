namespace Xtts.Net.OnnxRuntime.Threading;

/// <summary>Work that the members of a <see cref="ThreadTeam"/> do together.</summary>
internal interface ITeamWork
{
    /// <summary>One member's part. Every member calls <see cref="ThreadTeam.Meet"/> equally often.</summary>
    /// <param name="member">Number of the member, from 0; the caller of <see cref="ThreadTeam.Run"/> is 0.</param>
    void Run(int member);
}
