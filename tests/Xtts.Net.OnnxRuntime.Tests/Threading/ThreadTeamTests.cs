using Xtts.Net.OnnxRuntime.Threading;

namespace Xtts.Net.OnnxRuntime.Tests.Threading;

public sealed class ThreadTeamTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Nobody_leaves_a_meeting_before_everybody_has_come(int size)
    {
        using var team = new ThreadTeam(size);
        int[] done = new int[size];
        int early = 0;

        for (int repetition = 0; repetition < 20; repetition++)
        {
            Array.Clear(done);
            team.Run(new Work(member =>
            {
                for (int round = 1; round <= 50; round++)
                {
                    Volatile.Write(ref done[member], round);
                    team.Meet();
                    foreach (ref int other in done.AsSpan())
                    {
                        if (Volatile.Read(ref other) < round) Interlocked.Increment(ref early);
                    }

                    team.Meet();
                }
            }));
        }

        early.Should().Be(0);
        done.Should().AllBeEquivalentTo(50);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_member_that_fails_sends_the_others_home_and_its_exception_to_the_caller(int failing)
    {
        using var team = new ThreadTeam(3);
        var run = () => team.Run(new Work(member =>
        {
            if (member == failing) throw new InvalidDataException("no more");
            team.Meet();
        }));

        run.Should().Throw<InvalidDataException>().WithMessage("no more");

        int[] met = new int[3];
        team.Run(new Work(member =>
        {
            team.Meet();
            met[member]++;
        }));
        met.Should().Equal(1, 1, 1);
    }

    [Fact]
    public void A_disposed_team_works_no_more_and_its_threads_end()
    {
        var team = new ThreadTeam(3);
        var threads = new Thread[3];
        team.Run(new Work(member => threads[member] = Thread.CurrentThread));
        team.Dispose();
        team.Dispose();

        var run = () => team.Run(new Work(_ => { }));

        run.Should().Throw<ObjectDisposedException>();
        threads[0].Should().BeSameAs(Thread.CurrentThread);
        threads.Skip(1).Should().OnlyContain(thread => !thread.IsAlive);
    }

    private sealed class Work(Action<int> part) : ITeamWork
    {
        public void Run(int member) => part(member);
    }
}
