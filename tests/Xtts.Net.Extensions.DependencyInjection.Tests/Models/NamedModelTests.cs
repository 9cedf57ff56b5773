using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Extensions.DependencyInjection.Models;
using Xtts.Net.Synthesis;
using Xtts.Net.Voices;

namespace Xtts.Net.Extensions.DependencyInjection.Tests.Models;

public sealed class NamedModelTests
{
    [Fact]
    public async Task Every_name_has_its_own_model()
    {
        await using var provider = Provider();

        provider.GetRequiredKeyedService<ISpeechSynthesizer>("quiz").Sizes.Width.Should().NotBe(provider.GetRequiredKeyedService<ISpeechSynthesizer>("news").Sizes.Width);
    }

    [Fact]
    public async Task A_model_without_a_name_has_services_without_a_key()
    {
        await using var provider = TestServices.With();

        provider.GetService<ISpeechSynthesizer>().Should().NotBeNull();
        provider.GetService<IVoiceCatalog>().Should().NotBeNull();
        provider.GetRequiredService<IModelHost>().Name.Should().BeEmpty();
    }

    [Fact]
    public async Task Named_models_leave_the_services_without_a_key_alone()
    {
        await using var provider = Provider();

        provider.GetService<ISpeechSynthesizer>().Should().BeNull();
    }

    [Fact]
    public async Task The_factory_finds_models_by_name()
    {
        await using var provider = Provider();
        var factory = provider.GetRequiredService<ISpeechSynthesizerFactory>();

        factory.Names.Should().Equal("quiz", "news");
        factory.GetSynthesizer("news").Should().BeSameAs(provider.GetRequiredKeyedService<ISpeechSynthesizer>("news"));
        factory.GetVoices("news").Should().BeSameAs(provider.GetRequiredKeyedService<IVoiceCatalog>("news"));
        factory.GetHost("news").Name.Should().Be("news");
    }

    [Fact]
    public async Task An_unknown_name_is_told_the_known_ones()
    {
        await using var provider = Provider();

        var act = () => provider.GetRequiredService<ISpeechSynthesizerFactory>().GetSynthesizer("weather");

        act.Should().Throw<UnknownModelException>().WithMessage("*'weather'*'quiz', 'news'*");
    }

    [Fact]
    public async Task Added_twice_under_one_name_it_is_one_model()
    {
        var services = new ServiceCollection();
        services.AddXtts("quiz", x => x.Model = TinyModel.Folder);
        services.AddXtts("quiz", x => x.UseOnnxRuntime()).AddVoice("anna", TinyModel.Clip);
        await using var provider = services.BuildServiceProvider();

        (await provider.GetRequiredKeyedService<IVoiceCatalog>("quiz").GetAsync("anna")).Conditioning.Length.Should().BeGreaterThan(0);
        provider.GetRequiredService<ISpeechSynthesizerFactory>().Names.Should().Equal("quiz");
    }

    private static ServiceProvider Provider()
    {
        var services = new ServiceCollection();
        services.AddXtts("quiz", x => { x.Model = TinyModel.Folder; x.UseOnnxRuntime(); });
        services.AddXtts("news", x => { x.Model = TinyModel.Other; x.UseOnnxRuntime(); });
        return services.BuildServiceProvider();
    }
}
