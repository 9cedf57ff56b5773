using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

public sealed class ShutdownTests
{
    [Fact]
    public async Task A_host_that_stops_lets_a_running_request_finish()
    {
        using var host = await StartAsync();
        var synthesizer = host.Services.Synthesizer();
        var running = synthesizer.SynthesizeAsync(Long(synthesizer, codes: 60));
        await TestServices.Until(() => running.IsCompleted || Users(host) > 0);

        await host.StopAsync();

        Users(host).Should().Be(0);
        (await running.WaitAsync(TimeSpan.FromMinutes(1))).Codes.Length.Should().BePositive();
    }

    [Fact]
    public async Task A_host_that_cannot_wait_any_longer_cancels_it()
    {
        using var host = await StartAsync();
        var synthesizer = host.Services.Synthesizer();
        var lease = await host.Services.Host().AcquireAsync(CancellationToken.None);

        await host.StopAsync(new CancellationToken(canceled: true));

        lease.Cancellation.IsCancellationRequested.Should().BeTrue();
        var act = () => lease.Synthesizer.SynthesizeAsync(Long(lease.Synthesizer, codes: 60), lease.Cancellation);
        await act.Should().ThrowAsync<OperationCanceledException>();
        lease.Dispose();
    }

    [Fact]
    public async Task A_stream_is_cancelled_as_well()
    {
        using var host = await StartAsync();
        var synthesizer = host.Services.Synthesizer();
        await using var stream = synthesizer.StreamAsync(Long(synthesizer, codes: 200)).GetAsyncEnumerator();
        (await stream.MoveNextAsync()).Should().BeTrue();

        await host.StopAsync(new CancellationToken(canceled: true));

        var act = async () => { while (await stream.MoveNextAsync()) stream.Current.SampleRate.Should().Be(24000); };
        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task After_the_stop_requests_are_refused()
    {
        using var host = await StartAsync();
        var synthesizer = host.Services.Synthesizer();
        var request = Long(synthesizer, codes: 5);

        await host.StopAsync();

        var act = () => synthesizer.SynthesizeAsync(request);
        await act.Should().ThrowAsync<ObjectDisposedException>();
        host.Services.Host().Status.State.Should().Be(ModelState.Stopped);
    }

    [Fact]
    public async Task Services_that_stop_may_still_speak()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddSingleton<Farewell>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<Farewell>());
        builder.Services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); });
        using var host = builder.Build();
        await host.StartAsync();

        await host.StopAsync();

        host.Services.GetRequiredService<Farewell>().Said.Should().NotBeNull();
    }

    private static int Users(IHost host) => host.Services.Host().Users;

    private static SpeechRequest Long(ISpeechSynthesizer synthesizer, int codes) =>
        TinyModel.Request(synthesizer.BuiltInVoices[TinyModel.Speaker]) with { Generation = new() { Greedy = true, MaxCodes = codes } };

    private static async Task<IHost> StartAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddXtts(x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); }).LoadAtStartup();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private sealed class Farewell(ISpeechSynthesizer synthesizer) : IHostedService
    {
        public Speech? Said { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public async Task StopAsync(CancellationToken cancellationToken) => Said = await synthesizer.SynthesizeAsync(Long(synthesizer, codes: 5), cancellationToken);
    }
}
