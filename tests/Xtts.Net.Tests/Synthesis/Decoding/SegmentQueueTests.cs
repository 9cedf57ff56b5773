using Xtts.Net.Synthesis;
using Xtts.Net.Synthesis.Decoding;
using Xtts.Net.Synthesis.Planning;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Synthesis.Decoding;

public sealed class SegmentQueueTests
{
    private static readonly Voice Voice = new("voice", new float[8], new float[512]);

    private readonly List<int> _entered = [];

    [Fact]
    public async Task Parts_come_in_their_order_however_far_is_looked_ahead()
    {
        await using var run = new SchedulerRun(new StandInModel());
        await run.BeginAsync();     // the queue goes first, and a segment that the scheduler has begun with leaves it in the model's turn only
        await using var queue = new SegmentQueue([Segment(0), new PlannedSilence(100), Segment(1), Segment(2)], Enter(run));
        var taken = new List<object>();

        while (queue.TryTake(out var part, out var lane))
        {
            queue.LookAhead(2);
            taken.Add(part is PlannedSegment segment ? segment.Index : "silence");
            (lane is null).Should().Be(part is PlannedSilence);
        }

        taken.Should().Equal(0, "silence", 1, 2);
    }

    [Fact]
    public async Task No_more_segments_are_entered_than_asked_for()
    {
        await using var run = new SchedulerRun(new StandInModel());
        await run.BeginAsync();     // the queue goes first, and a segment that the scheduler has begun with leaves it in the model's turn only
        await using var queue = new SegmentQueue(Enumerable.Range(0, 9).Select(Segment), Enter(run));

        queue.TryTake(out _, out _).Should().BeTrue();
        queue.LookAhead(3);
        queue.LookAhead(3);

        _entered.Should().Equal(0, 1, 2, 3);
    }

    [Fact]
    public async Task What_goes_wrong_further_on_is_told_after_everything_before_it()
    {
        await using var run = new SchedulerRun(new StandInModel());
        await run.BeginAsync();     // the queue goes first, and a segment that the scheduler has begun with leaves it in the model's turn only
        await using var queue = new SegmentQueue(Failing(), Enter(run));
        queue.TryTake(out _, out _).Should().BeTrue();
        queue.LookAhead(7);

        bool second = queue.TryTake(out _, out _);
        var third = () => queue.TryTake(out _, out _);

        second.Should().BeTrue();
        third.Should().Throw<EmptyTextException>();
    }

    [Fact]
    public async Task Segments_that_were_not_taken_are_given_up()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model);
        await run.BeginAsync();
        var queue = new SegmentQueue(Enumerable.Range(0, 4).Select(Segment), Enter(run, codes: 200));
        queue.TryTake(out _, out var lane).Should().BeTrue();
        queue.LookAhead(3);
        await lane!.WaitAsync(40);
        bool decoded = model.Added.Count > 1;

        await queue.DisposeAsync();
        await lane.DisposeAsync();

        decoded.Should().BeTrue();
        (model.Live, model.OpenBatches).Should().Be((0, 0));
    }

    private static PlannedSegment Segment(int index) => new(index, new[] { index, 1, 2 }, Voice, 1, "text", "text");

    private static IEnumerable<PlannedPart> Failing()
    {
        yield return Segment(0);
        yield return Segment(1);
        throw new EmptyTextException("nothing to say");
    }

    private Func<PlannedSegment, DecodingLane> Enter(SchedulerRun run, int codes = 20) => segment =>
    {
        _entered.Add(segment.Index);
        return run.Enter(segment.Index, codes);
    };
}
