using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Goldens;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Health;

public sealed class HealthCheckTests
{
    [Fact]
    public async Task A_model_that_nobody_asked_for_is_healthy_and_stays_unloaded()
    {
        await using var provider = Provider(TinyModel.Folder);

        var entry = await CheckAsync(provider);

        entry.Status.Should().Be(HealthStatus.Healthy);
        provider.Host().Status.State.Should().Be(ModelState.NotLoaded);
    }

    [Fact]
    public async Task A_model_that_serves_is_healthy_and_told()
    {
        await using var provider = Provider(TinyModel.Folder);
        var loaded = await provider.Host().LoadAsync();

        var entry = await CheckAsync(provider);

        entry.Status.Should().Be(HealthStatus.Healthy);
        entry.Data.Should().Contain("checkpoint", "model.pth").And.Contain("backend", loaded.Backend).And.Contain("state", "Ready");
    }

    [Fact]
    public async Task A_loading_model_is_degraded()
    {
        HealthReportEntry? whileLoading = null;
        ServiceProvider? provider = null;
        var progress = new ImmediateProgress(() => whileLoading ??= CheckAsync(provider!).GetAwaiter().GetResult());
        await using var _ = provider = Provider(TinyModel.Folder, x => x.Progress = progress);

        await provider.Host().LoadAsync();

        whileLoading!.Value.Status.Should().Be(HealthStatus.Degraded);
        whileLoading.Value.Data.Should().Contain("state", "Loading");
    }

    [Fact]
    public async Task After_a_switch_that_failed_the_reason_is_reported()
    {
        await using var provider = Provider(TinyModel.Folder);
        await provider.Host().LoadAsync();
        var act = () => provider.Host().SwitchToAsync(GoldenFolder.OfRepository.PathOf("bad/empty.pth"));
        string reason = (await act.Should().ThrowAsync<XttsException>()).Which.Message;

        var entry = await CheckAsync(provider);

        entry.Status.Should().Be(HealthStatus.Degraded);
        entry.Description.Should().Contain("model.pth").And.Contain(reason);
    }

    [Fact]
    public async Task A_switch_that_works_makes_it_healthy_again()
    {
        await using var provider = Provider(TinyModel.Folder);
        await provider.Host().LoadAsync();
        var act = () => provider.Host().SwitchToAsync(GoldenFolder.OfRepository.PathOf("bad/empty.pth"));
        await act.Should().ThrowAsync<XttsException>();

        await provider.Host().SwitchToAsync(TinyModel.Other);

        (await CheckAsync(provider)).Status.Should().Be(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_model_that_cannot_be_loaded_is_unhealthy_with_the_reason()
    {
        await using var provider = Provider(GoldenFolder.OfRepository.PathOf("bad/empty.pth"));
        var act = () => provider.Host().LoadAsync();
        string reason = (await act.Should().ThrowAsync<XttsException>()).Which.Message;

        var entry = await CheckAsync(provider);

        entry.Status.Should().Be(HealthStatus.Unhealthy);
        entry.Description.Should().Contain(reason);
    }

    private static async Task<HealthReportEntry> CheckAsync(IServiceProvider provider) => (await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["xtts"];

    private static ServiceProvider Provider(string model, Action<XttsOptions>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddXtts(x => { x.Model = model; x.UseOnnxRuntime(); more?.Invoke(x); });
        services.AddHealthChecks().AddXtts();
        return services.BuildServiceProvider();
    }
}
