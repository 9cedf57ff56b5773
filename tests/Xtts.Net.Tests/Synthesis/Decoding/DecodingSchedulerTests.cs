using System.Collections.Concurrent;
using Xtts.Net.Generation;
using Xtts.Net.Synthesis.Decoding;

namespace Xtts.Net.Tests.Synthesis.Decoding;

public sealed class DecodingSchedulerTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(7ul)]
    public async Task Segments_are_decoded_together_and_get_the_codes_that_they_get_alone(ulong? seed)
    {
        int[] names = [.. Enumerable.Range(1, 6)];
        await using var run = new SchedulerRun(new StandInModel());
        var lanes = names.Select(name => run.Enter(name, 80 + name, seed: seed)).ToArray();
        var all = Task.WhenAll(lanes.Select(lane => lane.WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        run.Model.Steps.Should().Contain(step => step.Length == names.Length);
        foreach (int name in names) lanes[name - 1].Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(name, 80 + name, seed));
    }

    [Fact]
    public async Task Latents_are_those_of_the_segment_however_often_its_place_changes()
    {
        await using var run = new SchedulerRun(new StandInModel());
        var lanes = Enumerable.Range(1, 5).Select(name => run.Enter(name, 5 * name)).ToArray();
        var all = Task.WhenAll(lanes.Select(lane => lane.WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        for (int name = 1; name <= 5; name++)
        {
            float[] latents = lanes[name - 1].Sequence.Result.Latents.ToArray();
            latents.Chunk(4).Select(latent => (latent[0], latent[1])).Should().Equal(Enumerable.Range(0, 5 * name).Select(code => ((float)name, (float)code)));
        }
    }

    [Fact]
    public async Task Prompts_join_one_at_a_time_between_steps_of_the_others()
    {
        await using var run = new SchedulerRun(new StandInModel());
        var all = Task.WhenAll(Enumerable.Range(1, 3).Select(name => run.Enter(name, 60).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        run.Model.Added.Should().Equal(1, 2, 3);
        run.Model.Steps.Select(step => step.Length).Take(24).Should().Equal([.. Enumerable.Repeat(1, 8), .. Enumerable.Repeat(2, 8), .. Enumerable.Repeat(3, 8)]);
    }

    [Fact]
    public async Task Prompts_of_a_text_are_run_before_its_segments_are_decoded_on()
    {
        await using var run = new SchedulerRun(new StandInModel());
        var caller = run.Caller();
        var lanes = Enumerable.Range(1, 5).Select(name => run.Enter(name, 30, caller)).ToArray();
        foreach (var lane in lanes[1..]) lane.Ask(int.MaxValue);
        var first = lanes[0].WaitAsync(int.MaxValue);

        await run.BeginAsync();
        await first;

        run.Model.Steps.Select(step => step.Length).Take(10).Should().Equal(1, 1, 1, 1, 1, 1, 1, 1, 5, 5);
    }

    [Fact]
    public async Task A_cancelled_segment_leaves_before_the_next_code_and_disturbs_nobody()
    {
        using var cancellation = new CancellationTokenSource();
        var model = new StandInModel();
        await using var run = new SchedulerRun(model);
        model.Stepping = _ => { if (model.Steps.Count == 30) cancellation.Cancel(); };
        var stays = run.Enter(1, 60);
        var goes = run.Enter(2, 60, cancellationToken: cancellation.Token);
        Task staying = stays.WaitAsync(int.MaxValue), going = goes.WaitAsync(int.MaxValue);

        await run.BeginAsync();

        await FluentActions.Awaiting(() => going).Should().ThrowAsync<OperationCanceledException>();
        await staying;
        model.Steps[29].Should().BeEquivalentTo([1, 2]);
        model.Steps.Skip(30).Should().OnlyContain(step => step.Length == 1 && step[0] == 1);
        stays.Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(1, 60));
    }

    [Fact]
    public async Task A_segment_whose_scores_are_no_numbers_fails_alone()
    {
        var model = new StandInModel { Scores = (name, codes) => name == 2 && codes == 9 ? [.. Enumerable.Repeat(float.NaN, 16)] : null };
        await using var run = new SchedulerRun(model);
        var lanes = Enumerable.Range(1, 3).Select(name => run.Enter(name)).ToArray();
        var waits = lanes.Select(lane => lane.WaitAsync(int.MaxValue)).ToArray();

        await run.BeginAsync();

        await FluentActions.Awaiting(() => waits[1]).Should().ThrowAsync<InvalidScoresException>();
        await Task.WhenAll(waits[0], waits[2]);
        lanes[0].Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(1));
        lanes[2].Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(3));
    }

    [Fact]
    public async Task A_segment_whose_prompt_cannot_be_run_fails_alone_with_an_error_of_the_library()
    {
        var model = new StandInModel { Adding = name => { if (name == 2) throw new InvalidOperationException("broken"); } };
        await using var run = new SchedulerRun(model);
        var lanes = Enumerable.Range(1, 3).Select(name => run.Enter(name)).ToArray();
        var waits = lanes.Select(lane => lane.WaitAsync(int.MaxValue)).ToArray();

        await run.BeginAsync();

        (await FluentActions.Awaiting(() => waits[1]).Should().ThrowAsync<BackendException>()).WithMessage("*broken*").WithInnerException<InvalidOperationException>();
        await Task.WhenAll(waits[0], waits[2]);
        lanes[2].Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(3));
    }

    [Fact]
    public async Task Memory_that_is_not_enough_for_one_more_is_told_as_what_it_is()
    {
        var model = new StandInModel { Adding = name => { if (name == 2) throw new DeviceMemoryException("cuda:0", "no memory"); } };
        await using var run = new SchedulerRun(model);
        Task first = run.Enter(1).WaitAsync(int.MaxValue), second = run.Enter(2).WaitAsync(int.MaxValue);

        await run.BeginAsync();

        await FluentActions.Awaiting(() => second).Should().ThrowAsync<DeviceMemoryException>();
        await first;
    }

    [Fact]
    public async Task A_step_that_fails_ends_those_who_were_in_it_and_the_others_go_on_in_a_new_batch()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(long.MaxValue, 2));
        bool failed = false;
        model.Stepping = names =>
        {
            if (failed || names.Length < 2 || !names.Contains(1)) return;
            failed = true;
            throw new InvalidOperationException("the device stumbled");
        };
        var lanes = Enumerable.Range(1, 4).Select(name => run.Enter(name, 40)).ToArray();
        var waits = lanes.Select(lane => lane.WaitAsync(int.MaxValue)).ToArray();

        await run.BeginAsync();

        foreach (var wait in waits[..2]) (await FluentActions.Awaiting(() => wait).Should().ThrowAsync<BackendException>()).WithMessage("*the device stumbled*");
        await Task.WhenAll(waits[2..]);
        lanes[3].Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(4, 40));
        model.OpenBatches.Should().Be(0);
    }

    [Fact]
    public async Task After_a_failed_step_the_model_serves_new_requests()
    {
        var model = new StandInModel { Stepping = _ => throw new InvalidOperationException("broken") };
        await using var run = new SchedulerRun(model);
        await run.BeginAsync();
        await FluentActions.Awaiting(() => run.Enter(1).WaitAsync(int.MaxValue)).Should().ThrowAsync<BackendException>();
        model.Stepping = null;
        var next = run.Enter(2);

        await next.WaitAsync(int.MaxValue);

        next.Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(2));
    }

    [Fact]
    public async Task No_more_segments_are_decoded_at_once_than_their_keys_and_values_may_take()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(3 * SchedulerRun.Bytes(model, 40), 2));
        var all = Task.WhenAll(Enumerable.Range(1, 9).Select(name => run.Enter(name, 40).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        model.MostLive.Should().Be(3);
        model.Added.Should().Equal(Enumerable.Range(1, 9));
    }

    [Fact]
    public async Task One_segment_is_decoded_however_little_memory_there_may_be()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(1, null));
        var all = Task.WhenAll(Enumerable.Range(1, 3).Select(name => run.Enter(name).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        model.MostLive.Should().Be(1);
    }

    [Fact]
    public async Task Nothing_is_decoded_that_nobody_wants_yet()
    {
        var run = new SchedulerRun(new StandInModel());
        var lane = run.Enter(1);
        await run.BeginAsync();

        await lane.WaitAsync(5);
        await run.Scheduler.DisposeAsync();     // waits until nothing is at work

        lane.Sequence.Count.Should().Be(5);
        lane.Sequence.HasEnded.Should().BeFalse();
    }

    [Fact]
    public async Task Where_the_vocoder_leaves_processors_decoding_goes_on_by_a_large_chunk()
    {
        var run = new SchedulerRun(new StandInModel { DecodesBesideVocoder = true });
        var lane = run.Enter(1, codes: 200);
        await run.BeginAsync();

        await lane.WaitAsync(5);
        await run.Scheduler.DisposeAsync();

        lane.Sequence.Count.Should().Be(5 + 64);
    }

    [Fact]
    public async Task Who_waits_for_a_slow_reader_holds_nobody_up_who_needs_the_memory()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(SchedulerRun.Bytes(model, 40), 1));
        await run.BeginAsync();
        var slow = run.Enter(1, 40);
        await slow.WaitAsync(5);
        var other = run.Enter(2, 40);

        await other.WaitAsync(int.MaxValue);

        slow.Sequence.HasEnded.Should().BeTrue("its codes are kept, and its keys and values are not needed any longer");
        slow.Sequence.Result.Codes.ToArray().Should().Equal(await SchedulerRun.AloneAsync(1, 40));
        model.MostLive.Should().Be(1);
    }

    [Fact]
    public async Task Batches_that_are_full_take_turns_of_eight_steps()
    {
        await using var run = new SchedulerRun(new StandInModel(), new DecodingLimits(long.MaxValue, 1));
        var all = Task.WhenAll(Enumerable.Range(1, 3).Select(name => run.Enter(name, 40).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        int[][] turns = [.. run.Model.Steps.Select(step => step.Single()).Take(80).Chunk(8)];
        turns.Should().OnlyContain(turn => turn.All(name => name == turn[0]));
        turns.Select(turn => turn[0]).Should().Equal(1, 2, 1, 3, 2, 1, 3, 2, 1, 3);
    }

    [Fact]
    public async Task Who_would_run_dry_first_is_served_first()
    {
        await using var run = new SchedulerRun(new StandInModel(), new DecodingLimits(long.MaxValue, 1));
        var all = Task.WhenAll(new[] { run.Stream(10), run.Stream(3), run.Caller() }.Select((caller, i) => run.Enter(i + 1, 40, caller).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        int[] names = [.. run.Model.Steps.Select(step => step.Single())];
        names.Should().Equal([.. Enumerable.Repeat(1, 8), .. Enumerable.Repeat(2, 8), .. Enumerable.Repeat(3, 39), .. Enumerable.Repeat(2, 31), .. Enumerable.Repeat(1, 31)]);
    }

    [Fact]
    public async Task Those_who_have_nearly_nothing_in_hand_take_turns_with_those_who_have_nothing()
    {
        await using var run = new SchedulerRun(new StandInModel(), new DecodingLimits(long.MaxValue, 1));
        var all = Task.WhenAll(new[] { run.Stream(0.9), run.Stream(-20), run.Caller() }.Select((caller, i) => run.Enter(i + 1, 40, caller).WaitAsync(int.MaxValue)));

        await run.BeginAsync();
        await all;

        run.Model.Steps.Select(step => step.Single()).Take(80).Chunk(8).Select(turn => turn[0]).Should().Equal(1, 2, 1, 3, 2, 1, 3, 2, 1, 3);
    }

    [Fact]
    public async Task What_a_request_needs_comes_before_what_another_has_decoded_ahead()
    {
        await using var run = new SchedulerRun(new StandInModel());
        var eager = run.Caller();
        var first = run.Enter(1, caller: eager).WaitAsync(int.MaxValue);
        foreach (int name in new[] { 2, 3, 4 }) run.Enter(name, caller: eager).Ask(int.MaxValue);
        var other = run.Enter(9).WaitAsync(int.MaxValue);

        await run.BeginAsync();
        await Task.WhenAll(first, other);

        run.Model.Added.Take(2).Should().Equal(1, 9);
    }

    [Fact]
    public async Task A_request_with_many_segments_has_its_share_of_the_batch_while_others_are_there()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(long.MaxValue, 4));
        var eager = run.Caller();
        var lanes = Enumerable.Range(1, 8).Select(name => run.Enter(name, 60, eager)).ToArray();
        foreach (var lane in lanes[1..]) lane.Ask(int.MaxValue);
        var first = lanes[0].WaitAsync(int.MaxValue);
        var other = run.Enter(99, 200).WaitAsync(int.MaxValue);

        await run.BeginAsync();
        await Task.WhenAll(first, other);

        var together = model.Steps.Where(step => step.Contains(99)).ToArray();
        together.Max(step => step.Count(name => name != 99)).Should().Be(2);
    }

    [Fact]
    public async Task A_segment_that_was_given_up_leaves_no_batch_behind()
    {
        var model = new StandInModel();
        await using var run = new SchedulerRun(model);
        await run.BeginAsync();
        var lane = run.Enter(1);
        await lane.WaitAsync(3);
        bool wasOpen = model.OpenBatches == 1;

        await lane.DisposeAsync();

        wasOpen.Should().BeTrue();
        model.OpenBatches.Should().Be(0);
    }

    [Fact]
    public async Task A_segment_that_never_joined_can_be_given_up_at_once()
    {
        await using var run = new SchedulerRun(new StandInModel());
        var lane = run.Enter(1);

        await lane.DisposeAsync();
        await run.BeginAsync();

        run.Model.Added.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_is_cancelled_while_waiting_for_the_model_goes_on_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        await using var run = new SchedulerRun(new StandInModel());
        var waiting = run.Enter(1, cancellationToken: cancellation.Token).WaitAsync(int.MaxValue);

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        run.Model.Added.Should().BeEmpty();
    }

    [Fact]
    public async Task The_queue_holds_requests_that_wait_and_not_those_that_are_served()
    {
        var changes = new ConcurrentQueue<int>();
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, new DecodingLimits(long.MaxValue, 1), changes.Enqueue);
        var queued = new ConcurrentQueue<int>();
        model.Stepping = _ => queued.Enqueue(changes.Sum());
        var all = Task.WhenAll(Enumerable.Range(1, 3).Select(name => run.Enter(name, 40).WaitAsync(int.MaxValue)));
        run.Enter(7, 40).Ask(int.MaxValue);      // decoded ahead, after the others: no request waits for it

        await run.BeginAsync();
        await all;

        queued.First().Should().Be(2);
        queued.Max().Should().BeLessThanOrEqualTo(3);
        changes.Sum().Should().Be(0);
    }

    [Fact]
    public async Task Who_goes_on_has_left_the_queue()
    {
        using var cancellation = new CancellationTokenSource();
        int queued = 0;
        Task waiting = Task.CompletedTask;
        bool? wentOn = null;
        await using var run = new SchedulerRun(new StandInModel(), queueChanged: change =>
        {
            if (change < 0) wentOn = waiting.IsCompleted;
            Interlocked.Add(ref queued, change);
        });
        waiting = run.Enter(1, cancellationToken: cancellation.Token).WaitAsync(int.MaxValue);
        SpinWait.SpinUntil(() => Volatile.Read(ref queued) == 1, TimeSpan.FromMinutes(1)).Should().BeTrue();

        await cancellation.CancelAsync();

        await FluentActions.Awaiting(() => waiting).Should().ThrowAsync<OperationCanceledException>();
        wentOn.Should().BeFalse();
        queued.Should().Be(0);
    }

    [Fact]
    public async Task A_segment_that_is_asked_for_while_its_prompt_is_run_is_served_and_not_in_the_queue()
    {
        var changes = new ConcurrentQueue<int>();
        var model = new StandInModel();
        await using var run = new SchedulerRun(model, queueChanged: changes.Enqueue);
        var ahead = run.Enter(1);
        var waiting = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        model.Adding = _ => waiting.SetResult(ahead.WaitAsync(int.MaxValue));
        ahead.Ask(int.MaxValue);

        await run.BeginAsync();
        await await waiting.Task;

        changes.Should().BeEmpty();
    }

    [Fact]
    public async Task The_work_of_a_step_is_shared_by_those_it_serves()
    {
        var model = new StandInModel { Stepping = _ => Thread.Sleep(1) };
        await using var run = new SchedulerRun(model);
        var callers = Enumerable.Range(0, 4).Select(_ => run.Caller()).ToArray();
        var all = Task.WhenAll(callers.Select((caller, name) => run.Enter(name + 1, 40, caller).WaitAsync(int.MaxValue)));
        long started = System.Diagnostics.Stopwatch.GetTimestamp();

        await run.BeginAsync();
        await all;

        var elapsed = System.Diagnostics.Stopwatch.GetElapsedTime(started);
        callers.Should().OnlyContain(caller => caller.Worked > TimeSpan.Zero);
        callers.Select(caller => caller.Worked).Aggregate((a, b) => a + b).Should().BeLessThanOrEqualTo(elapsed);
    }
}
