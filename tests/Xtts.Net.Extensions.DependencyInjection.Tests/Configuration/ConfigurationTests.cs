using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xtts.Net.Checkpoints;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Configuration;

public sealed class ConfigurationTests
{
    [Fact]
    public void A_section_sets_the_options()
    {
        var options = Options(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Checkpoint"] = "best", ["Xtts:LoadMode"] = "copy" });

        options.Should().BeEquivalentTo(new { Model = TinyModel.Folder, Checkpoint = "best", LoadMode = CheckpointLoadMode.Copy });
        options.Backend!.Name.Should().StartWith("ONNX Runtime");
    }

    [Fact]
    public void A_section_sets_how_much_is_decoded_at_once()
    {
        var options = Options(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:MaxDecodingBytes"] = "1000000000", ["Xtts:MaxBatchSize"] = "8" });

        options.Should().BeEquivalentTo(new { MaxDecodingBytes = 1_000_000_000, MaxBatchSize = 8 });
    }

    [Theory]
    [InlineData("MaxDecodingBytes", "0")]
    [InlineData("MaxBatchSize", "0")]
    [InlineData("MaxBatchSize", "1025")]
    public void A_limit_of_decoding_that_is_out_of_range_is_told_with_its_key(string key, string value)
    {
        var act = () => Options(new() { ["Xtts:Model"] = TinyModel.Folder, [$"Xtts:{key}"] = value });

        act.Should().Throw<OptionsValidationException>().WithMessage($"*Xtts:{key}*");
    }

    [Fact]
    public void Relative_paths_start_at_the_content_root()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = Path.GetDirectoryName(TinyModel.Folder) });
        builder.Configuration["Xtts:Model"] = "tiny";
        builder.Services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime());
        using var host = builder.Build();

        host.Services.GetRequiredService<IOptions<XttsOptions>>().Value.Model.Should().Be(TinyModel.Folder);
    }

    [Fact]
    public void A_missing_file_is_told_with_the_key_that_names_it() =>
        Failures(new() { ["Xtts:Model"] = "no/such/folder" }).Should().ContainSingle().Which.Should().StartWith("Xtts:Model: there is no file or folder");

    [Fact]
    public void A_key_that_is_none_is_told_with_those_there_are() =>
        Failures(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Modle"] = "x" }).Should().ContainSingle().Which.Should().StartWith("Xtts:Modle is no setting. There are: Model, Checkpoint,");

    [Fact]
    public void A_value_that_is_none_is_told_with_its_key()
    {
        var act = () => Options(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:LoadMode"] = "sometimes" });

        act.Should().Throw<InvalidOperationException>().WithMessage("*Xtts:LoadMode*");
    }

    [Fact]
    public void The_configuration_names_the_backend()
    {
        var options = Options(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Backend"] = "second" }, configure: null, builder => builder
            .AddBackend("First", x => x.UseOnnxRuntime())
            .AddBackend("Second", x => { x.UseOnnxRuntime(); x.Name = "chosen"; }));

        options.Name.Should().Be("chosen");
    }

    [Fact]
    public void The_only_backend_need_not_be_named() =>
        Options(new() { ["Xtts:Model"] = TinyModel.Folder }, configure: null, builder => builder.AddBackend("OnnxRuntime", x => x.UseOnnxRuntime())).Backend.Should().NotBeNull();

    [Fact]
    public void A_backend_that_nobody_added_is_told() =>
        Failures(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Backend"] = "Cuda" }).Should().ContainSingle().Which.Should().StartWith("Xtts:Backend is 'Cuda', but none is added.");

    [Fact]
    public async Task Voices_are_configured_by_name()
    {
        await using var provider = Provider(new()
        {
            ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Voices:quiz:0"] = TinyModel.Clip, ["Xtts:Voices:quiz:1"] = TinyModel.OtherClip, ["Xtts:Voice"] = "quiz",
        });

        var voice = await provider.GetRequiredService<IVoiceCatalog>().GetDefaultAsync();

        voice.Provenance!.Clips.Should().HaveCount(2);
    }

    [Fact]
    public async Task A_host_does_not_start_with_a_clip_that_is_not_there()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["Xtts:Model"] = TinyModel.Folder;
        builder.Configuration["Xtts:Voices:quiz:0"] = "no/clip.wav";
        builder.Services.AddXtts(builder.Configuration.GetSection("Xtts"), x => x.UseOnnxRuntime());
        using var host = builder.Build();

        var act = () => host.StartAsync();

        (await act.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle().Which.Should().StartWith("Xtts:Voices: the voice 'quiz' needs the clip");
    }

    [Fact]
    public async Task Named_models_have_sections_of_their_own()
    {
        var configuration = Build(new() { ["Xtts:Model"] = TinyModel.Folder, ["Xtts:Models:small:Model"] = TinyModel.Other });
        var services = new ServiceCollection();
        services.AddXtts(configuration.GetSection("Xtts"), x => x.UseOnnxRuntime());
        services.AddXtts("small", configuration.GetSection("Xtts:Models:small"), x => x.UseOnnxRuntime());
        await using var provider = services.BuildServiceProvider();

        (await provider.Host("small").LoadAsync()).CheckpointPath.Should().StartWith(TinyModel.Other);
        (await provider.Host().LoadAsync()).CheckpointPath.Should().StartWith(TinyModel.Folder);
    }

    private static XttsOptions Options(Dictionary<string, string?> values) => Options(values, x => x.UseOnnxRuntime());

    private static XttsOptions Options(Dictionary<string, string?> values, Action<XttsOptions>? configure, Action<XttsBuilder>? more = null)
    {
        using var provider = Provider(values, configure, more);
        return provider.GetRequiredService<IOptions<XttsOptions>>().Value;
    }

    private static IEnumerable<string> Failures(Dictionary<string, string?> values)
    {
        var act = () => Options(values);
        return act.Should().Throw<OptionsValidationException>().Which.Failures;
    }

    private static ServiceProvider Provider(Dictionary<string, string?> values) => Provider(values, x => x.UseOnnxRuntime(), more: null);

    private static ServiceProvider Provider(Dictionary<string, string?> values, Action<XttsOptions>? configure, Action<XttsBuilder>? more)
    {
        var services = new ServiceCollection();
        var section = Build(values).GetSection("Xtts");
        var builder = configure is null ? services.AddXtts(section) : services.AddXtts(section, configure);
        more?.Invoke(builder);
        return services.BuildServiceProvider();
    }

    private static IConfigurationRoot Build(Dictionary<string, string?> values) => new ConfigurationBuilder().AddInMemoryCollection(values).Build();
}
