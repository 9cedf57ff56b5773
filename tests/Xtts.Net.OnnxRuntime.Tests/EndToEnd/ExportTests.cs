using Xtts.Net.Checkpoints.Export;
using Xtts.Net.Goldens;
using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class ExportTests : IClassFixture<TinyModel>
{
    private readonly XttsSynthesizer _released;

    public ExportTests(TinyModel model) => _released = model.Synthesizer;

    [Theory]
    [InlineData("model.pth")]
    [InlineData("model.safetensors")]
    public async Task An_exported_trainer_checkpoint_speaks_as_the_released_model_of_the_same_weights(string name)
    {
        var folder = Directory.CreateTempSubdirectory("exported + ");
        try
        {
            foreach (string file in new[] { "config.json", "vocab.json" }) File.Copy(Path.Combine(TinyModel.Folder, file), Path.Combine(folder.FullName, file));
            await CheckpointExporter.ExportAsync(GoldenFolder.OfRepository.PathOf("ckpt/trainer/best_model_2735.pth"), Path.Combine(folder.FullName, name));
            var request = new SpeechRequest { Text = "jó napot!", Voice = _released.BuiltInVoices["Anna Teszt"], Language = "hu", Generation = new() { Greedy = true, MaxCodes = 20 } };

            await using var exported = await XttsSynthesizer.LoadAsync(folder.FullName, x => x.UseOnnxRuntime());
            var first = await _released.SynthesizeAsync(request);
            var second = await exported.SynthesizeAsync(request);

            second.Codes.ToArray().Should().Equal(first.Codes.ToArray());
            FloatComparison.MaxAbsoluteError(second.Samples.Span, first.Samples.Span).Should().BeLessThan(1e-6);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData(ExportPrecision.Float16)]
    [InlineData(ExportPrecision.BFloat16)]
    public async Task A_model_exported_to_a_half_type_loads_and_speaks(ExportPrecision precision)
    {
        var folder = Directory.CreateTempSubdirectory("exported + ");
        try
        {
            foreach (string file in new[] { "config.json", "vocab.json" }) File.Copy(Path.Combine(TinyModel.Folder, file), Path.Combine(folder.FullName, file));
            await CheckpointExporter.ExportAsync(TinyModel.Folder, Path.Combine(folder.FullName, "model.pth"), new ExportOptions { Precision = precision });

            await using var exported = await XttsSynthesizer.LoadAsync(folder.FullName, x => x.UseOnnxRuntime());
            var speech = await exported.SynthesizeAsync(new SpeechRequest { Text = "hello", Voice = _released.BuiltInVoices["Anna Teszt"], Language = "en", Generation = new() { Greedy = true, MaxCodes = 5 } });

            speech.Codes.Length.Should().BeInRange(1, 5);
            speech.Samples.ToArray().Should().OnlyContain(sample => float.IsFinite(sample));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
