using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xtts.Net.Synthesis;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Extensions.DependencyInjection.Tests;

public sealed class LexiconTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"xtts-{Guid.NewGuid():N}.json");

    public LexiconTests() => File.WriteAllText(_file, """{ "en": { "Tarr": "tar kinga" } }""");

    [Fact]
    public async Task Added_pronunciations_are_spoken()
    {
        await using var provider = TestServices.With(builder => builder
            .AddLexicon(_file)
            .AddLexicon(PronunciationLexicon.Create([new PronunciationEntry("XTTS", "ex tee tee ess")])));

        (await SpokenAsync(provider, "XTTS by Tarr")).Should().Be("ex tee tee ess by tar kinga");
    }

    [Fact]
    public async Task A_configured_file_is_read()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Xtts:Model", TinyModel.Folder), new("Xtts:Lexicons:0", _file)]).Build();
        var services = new ServiceCollection();
        services.AddXtts(configuration.GetSection("Xtts"), x => x.UseOnnxRuntime());
        await using var provider = services.BuildServiceProvider();

        (await SpokenAsync(provider, "by Tarr")).Should().Be("by tar kinga");
    }

    public void Dispose() => File.Delete(_file);

    private static async Task<string> SpokenAsync(IServiceProvider provider, string text)
    {
        var synthesizer = provider.Synthesizer();
        var speech = await synthesizer.SynthesizeAsync(TinyModel.Request(synthesizer.BuiltInVoices[TinyModel.Speaker], text));
        return speech.Segments.Should().ContainSingle().Which.CleanedText.TrimEnd('.');
    }
}
