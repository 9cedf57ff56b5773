using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xtts.Net.Extensions.DependencyInjection.Configuration;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests;

public sealed class AddXttsTests
{
    private static string Tiny => TinyModel.Folder;

    [Fact]
    public async Task The_container_speaks()
    {
        await using var provider = Services(x => x.Model = Tiny).BuildServiceProvider();
        var synthesizer = provider.GetRequiredService<ISpeechSynthesizer>();

        var speech = await synthesizer.SynthesizeAsync(new SpeechRequest
        {
            Text = "hello world!", Language = "en", Voice = synthesizer.BuiltInVoices["Anna Teszt"], Generation = new() { Greedy = true, MaxCodes = 5 },
        });

        speech.Codes.Length.Should().BeInRange(1, 5);
        speech.Samples.Length.Should().BeGreaterThan(0);
    }

    [Fact]
    public async Task One_model_serves_every_request_for_it()
    {
        await using var provider = Services(x => x.Model = Tiny).BuildServiceProvider();

        var host = provider.Host();

        provider.GetRequiredService<IVoiceCloner>().Should().BeSameAs(provider.GetRequiredService<ISpeechSynthesizer>());
        (await host.LoadAsync()).Should().BeSameAs(await host.LoadAsync());
    }

    [Fact]
    public async Task Resolving_does_not_load()
    {
        await using var provider = Services(x => x.Model = Tiny).BuildServiceProvider();

        provider.GetRequiredService<ISpeechSynthesizer>();

        provider.Host().Status.State.Should().Be(ModelState.NotLoaded);
    }

    [Fact]
    public async Task A_host_loads_at_startup_when_asked_to()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddXtts(x => { x.Model = Tiny; x.UseOnnxRuntime(); }).LoadAtStartup();
        using var host = builder.Build();

        await host.StartAsync();

        host.Services.Host().Status.State.Should().Be(ModelState.Ready);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_host_does_not_start_with_options_that_cannot_work()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddXtts(x => x.Model = "no/such/folder");
        using var host = builder.Build();

        var act = () => host.StartAsync();

        (await act.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should()
            .Contain(failure => failure.Contains("no/such/folder")).And.Contain(failure => failure.Contains("UseOnnxRuntime"));
    }

    [Fact]
    public void A_choice_that_is_none_and_a_base_model_that_is_not_there_are_named()
    {
        var result = Validate( new XttsOptions { Model = Tiny, Checkpoint = "../x.pth", BaseModelFolder = "no/base" }.UseOnnxRuntime());

        result.Failures.Should().BeEquivalentTo(
            "XttsOptions.BaseModelFolder: there is no folder 'no/base'.",
            "XttsOptions.Checkpoint is '../x.pth', expected 'best', 'latest', a step such as '2735', or a file name without a folder.");
    }

    [Fact]
    public void A_model_that_is_not_named_is_asked_for()
    {
        var result = Validate( new XttsOptions().UseOnnxRuntime());

        result.Failures.Should().ContainSingle().Which.Should().Contain("XttsOptions.Model is not set");
    }

    [Fact]
    public async Task Disposing_the_container_disposes_the_model()
    {
        var provider = Services(x => x.Model = Tiny).BuildServiceProvider();
        var synthesizer = provider.Synthesizer();
        var voice = synthesizer.BuiltInVoices[TinyModel.Speaker];

        await provider.DisposeAsync();

        var act = () => synthesizer.SynthesizeAsync(TinyModel.Request(voice));
        await act.Should().ThrowAsync<ObjectDisposedException>();
    }

    [Fact]
    public async Task A_load_that_failed_is_tried_again()
    {
        string folder = Path.Combine(Path.GetTempPath(), $"xtts-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            await using var provider = Services(x => x.Model = folder).BuildServiceProvider();
            var host = provider.Host();
            var first = () => host.LoadAsync();
            await first.Should().ThrowAsync<ModelFileNotFoundException>();
            foreach (string name in new[] { "model.pth", "config.json", "vocab.json" }) File.Copy(Path.Combine(Tiny, name), Path.Combine(folder, name));

            await host.LoadAsync();

            host.Status.State.Should().Be(ModelState.Ready);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ValidateOptionsResult Validate(XttsOptions options)
    {
        var registry = new ModelRegistry();
        registry.GetOrAdd("");
        return new XttsOptionsValidator(registry).Validate("", options);
    }

    private static ServiceCollection Services(Action<XttsOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddXtts(x =>
        {
            configure(x);
            x.UseOnnxRuntime();
        });
        return services;
    }
}
