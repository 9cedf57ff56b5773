using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

public sealed class SwitchingTests
{
    [Fact]
    public async Task New_requests_go_to_the_new_model()
    {
        await using var provider = TestServices.With();
        var synthesizer = provider.Synthesizer();
        int before = synthesizer.Sizes.Width;

        var loaded = await provider.GetRequiredService<IModelHost>().SwitchToAsync(TinyModel.Other);

        loaded.CheckpointPath.Should().StartWith(TinyModel.Other);
        synthesizer.Sizes.Width.Should().NotBe(before);
        provider.Host().Status.Should().BeEquivalentTo(new { State = ModelState.Ready, Problem = (string?)null, Model = loaded });
    }

    [Fact]
    public async Task A_running_request_finishes_with_the_model_it_began_with()
    {
        await using var provider = TestServices.With();
        var host = provider.Host();
        var lease = await host.AcquireAsync(CancellationToken.None);
        var voice = lease.Synthesizer.BuiltInVoices[TinyModel.Speaker];

        await host.SwitchToAsync(TinyModel.Other);

        var speech = await lease.Synthesizer.SynthesizeAsync(TinyModel.Request(voice));
        speech.Codes.Length.Should().BeGreaterThan(0);
        lease.Dispose();
    }

    [Fact]
    public async Task The_old_model_is_released_after_its_last_request()
    {
        await using var provider = TestServices.With();
        var host = provider.Host();
        var lease = await host.AcquireAsync(CancellationToken.None);
        var old = lease.Synthesizer;
        var request = TinyModel.Request(old.BuiltInVoices[TinyModel.Speaker]);
        await host.SwitchToAsync(TinyModel.Other);

        lease.Dispose();

        await TestServices.Until(() => Disposed(old, request));
    }

    [Fact]
    public async Task Switching_under_load_loses_no_request()
    {
        await using var provider = TestServices.With(builder => builder.AddVoice("quiz", TinyModel.Clip));
        var host = provider.Host();
        using var done = new CancellationTokenSource();
        int spoken = 0;
        var callers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
            {
                using var lease = await host.AcquireAsync(CancellationToken.None);
                var speech = await lease.Synthesizer.SynthesizeAsync(TinyModel.Request(await lease.Voices.GetAsync("quiz")));
                if (speech.Samples.Length > 0) Interlocked.Increment(ref spoken);
            }
        })).ToArray();
        await TestServices.Until(() => Volatile.Read(ref spoken) > 2);

        foreach (string model in new[] { TinyModel.Other, TinyModel.Folder, TinyModel.Other }) await host.SwitchToAsync(model);

        int after = Volatile.Read(ref spoken);
        await TestServices.Until(() => Volatile.Read(ref spoken) > after + 2);
        await done.CancelAsync();
        await Task.WhenAll(callers);
        host.Status.Model!.CheckpointPath.Should().StartWith(TinyModel.Other);
    }

    [Fact]
    public async Task A_training_run_is_switched_from_checkpoint_to_checkpoint()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"xtts-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            var goldens = GoldenFolder.OfRepository;
            File.Copy(goldens.PathOf("ckpt/trainer/best_model_2735.pth"), Path.Combine(folder, "best_model_2735.pth"));
            File.Copy(goldens.PathOf("ckpt/trainer/config_for_2735.json"), Path.Combine(folder, "config.json"));
            File.Copy(goldens.PathOf("ckpt/trainer/vocab_for_2735.json"), Path.Combine(folder, "vocab.json"));
            await using var provider = TestServices.With(model: TinyModel.Other);
            var host = provider.Host();
            await host.LoadAsync();

            var loaded = await host.SwitchToAsync(folder);

            loaded.Metadata.Step.Should().Be(2735);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_model_that_does_not_load_leaves_the_old_one_serving()
    {
        await using var provider = TestServices.With();
        var host = provider.Host();
        var before = await host.LoadAsync();

        var act = () => host.SwitchToAsync(GoldenFolder.OfRepository.PathOf("bad/truncated.pth"));

        await act.Should().ThrowAsync<XttsException>();
        host.Status.State.Should().Be(ModelState.Ready);
        host.Status.Model.Should().Be(before);
        host.Status.Problem.Should().NotBeNullOrEmpty();
        var synthesizer = provider.Synthesizer();
        (await synthesizer.SynthesizeAsync(TinyModel.Request(synthesizer.BuiltInVoices[TinyModel.Speaker]))).Codes.Length.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_refused_before_anything_is_loaded()
    {
        await using var provider = TestServices.With();
        var host = provider.Host();
        await host.LoadAsync();

        var act = () => host.SwitchToAsync("no/such/model");

        (await act.Should().ThrowAsync<OptionsValidationException>()).Which.Message.Should().Contain("no/such/model");
        host.Status.Problem.Should().Contain("no/such/model");
    }

    [Fact]
    public async Task A_model_that_cannot_say_its_warm_up_is_not_switched_to()
    {
        await using var provider = TestServices.With(builder => builder.LoadAtStartup(new WarmUpUtterance { Text = "hello", Language = "en", Voice = TinyModel.Speaker }));
        var host = provider.Host();
        var before = await host.LoadAsync();

        var act = () => host.SwitchToAsync(TinyModel.Other);     // it has no built-in speakers

        await act.Should().ThrowAsync<VoiceNotFoundException>();
        host.Status.Model.Should().Be(before);
    }

    [Fact]
    public async Task A_switch_that_is_cancelled_is_no_problem()
    {
        await using var provider = TestServices.With();
        var host = provider.Host();
        var before = await host.LoadAsync();

        var act = () => host.SwitchToAsync(TinyModel.Other, new CancellationToken(canceled: true));

        await act.Should().ThrowAsync<OperationCanceledException>();
        host.Status.Should().BeEquivalentTo(new { State = ModelState.Ready, Problem = (string?)null, Model = before });
    }

    [Fact]
    public async Task A_voice_of_the_old_model_is_refused_and_the_same_name_is_cloned_anew()
    {
        await using var provider = TestServices.With(builder => builder.AddVoice("quiz", TinyModel.Clip));
        var voices = provider.GetRequiredService<IVoiceCatalog>();
        var synthesizer = provider.Synthesizer();
        var old = await voices.GetAsync("quiz");
        await provider.Host().SwitchToAsync(TinyModel.Other);

        var act = () => synthesizer.SynthesizeAsync(TinyModel.Request(old));

        await act.Should().ThrowAsync<VoiceMismatchException>();
        (await synthesizer.SynthesizeAsync(TinyModel.Request(await voices.GetAsync("quiz")))).Codes.Length.Should().BeGreaterThan(0);
    }

    private static bool Disposed(XttsSynthesizer synthesizer, SpeechRequest request)
    {
        try
        {
            synthesizer.SynthesizeAsync(request, new CancellationToken(canceled: true)).GetAwaiter().GetResult();
            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (ObjectDisposedException)
        {
            return true;
        }
    }
}
