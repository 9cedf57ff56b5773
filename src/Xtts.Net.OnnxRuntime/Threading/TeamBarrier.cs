namespace Xtts.Net.OnnxRuntime.Threading;

/// <summary>Where the members of a team wait for each other: awake, because they meet every few hundred microseconds.</summary>
internal sealed class TeamBarrier
{
    private readonly int _size;
    private int _arrived;
    private int _round;
    private bool _broken;

    /// <param name="size">Members of the team.</param>
    public TeamBarrier(int size) => _size = size;

    /// <summary>Waits until every member has come here.</summary>
    /// <exception cref="BrokenTeamException">A member failed and will not come.</exception>
    public void Meet()
    {
        if (_size == 1) return;
        int round = Volatile.Read(ref _round);
        if (Interlocked.Increment(ref _arrived) == _size)
        {
            Volatile.Write(ref _arrived, 0);
            Volatile.Write(ref _round, round + 1);
            return;
        }

        for (var patience = default(Patience); Volatile.Read(ref _round) == round; patience.Wait())
        {
            if (Volatile.Read(ref _broken)) throw new BrokenTeamException();
        }
    }

    /// <summary>Sends everybody home who waits, now or later.</summary>
    public void Break() => Volatile.Write(ref _broken, true);

    /// <summary>Makes a broken barrier usable again, once no member is at work.</summary>
    public void Mend()
    {
        _broken = false;
        _arrived = 0;
    }
}
