using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Models;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

public sealed class ReloadTests
{
    [Fact]
    public async Task Another_configured_model_is_switched_to()
    {
        var configuration = Configuration(TinyModel.Folder);
        await using var provider = Provider(configuration);
        var host = provider.Host();
        await host.LoadAsync();

        Set(configuration, "Xtts:Model", TinyModel.Other);

        await TestServices.Until(() => host.Status is { State: ModelState.Ready, Model: { } model } && model.CheckpointPath.StartsWith(TinyModel.Other, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_configured_model_that_is_not_there_leaves_the_old_one_and_can_be_put_right()
    {
        var configuration = Configuration(TinyModel.Folder);
        await using var provider = Provider(configuration);
        var host = provider.Host();
        var before = await host.LoadAsync();

        Set(configuration, "Xtts:Model", "no/such/model");

        await TestServices.Until(() => host.Status.Problem is not null);
        host.Status.Model.Should().Be(before);
        host.Status.Problem.Should().Contain("Xtts:Model").And.Contain("no/such/model".Replace('/', Path.DirectorySeparatorChar));
        Set(configuration, "Xtts:Model", TinyModel.Other);
        await TestServices.Until(() => host.Status.Problem is null && host.Status.Model != before);
    }

    [Fact]
    public async Task A_change_of_something_else_loads_nothing()
    {
        var configuration = Configuration(TinyModel.Folder);
        await using var provider = Provider(configuration);
        var host = provider.Host();
        var before = await host.LoadAsync();

        configuration["Xtts:Language"] = "hu";
        await host.ReloadAsync();

        host.Status.Model.Should().BeSameAs(before);
    }

    [Fact]
    public async Task A_reload_does_not_undo_a_switch_by_call()
    {
        await using var provider = Provider(Configuration(TinyModel.Folder));
        var host = provider.Host();
        await host.LoadAsync();
        var switched = await host.SwitchToAsync(TinyModel.Other);

        await host.ReloadAsync();

        host.Status.Model.Should().BeSameAs(switched);
    }

    [Fact]
    public async Task A_configuration_that_cannot_be_read_and_is_put_right_leaves_the_model_and_no_problem()
    {
        var configuration = Configuration(TinyModel.Folder);
        await using var provider = Provider(configuration);
        var host = provider.Host();
        var before = await host.LoadAsync();
        Set(configuration, "Xtts:LoadMode", "nonsense");
        await TestServices.Until(() => host.Status.Problem is not null);

        Set(configuration, "Xtts:LoadMode", "Map");

        await TestServices.Until(() => host.Status.Problem is null);
        (host.Status.Model, host.Status.ProblemTime).Should().Be((before, null));
    }

    [Fact]
    public async Task A_reload_after_a_failed_switch_by_call_leaves_the_model_that_serves()
    {
        await using var provider = Provider(Configuration(TinyModel.Folder));
        var host = provider.Host();
        await host.LoadAsync();
        var switched = await host.SwitchToAsync(TinyModel.Other);
        var fail = () => host.SwitchToAsync("no/such/model");
        await fail.Should().ThrowAsync<Exception>();

        await host.ReloadAsync();

        host.Status.Model.Should().BeSameAs(switched);
    }

    [Fact]
    public async Task A_model_that_nobody_asked_for_is_not_loaded_by_a_reload()
    {
        await using var provider = Provider(Configuration(TinyModel.Folder));
        var host = provider.Host();

        await host.ReloadAsync();

        host.Status.State.Should().Be(ModelState.NotLoaded);
    }

    private static IConfigurationRoot Configuration(string model) => new ConfigurationBuilder().AddInMemoryCollection([new("Xtts:Model", model)]).Build();

    private static void Set(IConfigurationRoot configuration, string key, string value)
    {
        configuration[key] = value;
        configuration.Reload();
    }

    private static ServiceProvider Provider(IConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddXtts(configuration.GetSection("Xtts"), x => x.UseOnnxRuntime());
        return services.BuildServiceProvider();
    }
}
