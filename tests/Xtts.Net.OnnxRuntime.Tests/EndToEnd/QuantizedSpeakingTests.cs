using Xtts.Net.Synthesis;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

public sealed class QuantizedSpeakingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("xtts-quantised-");

    [Theory]
    [InlineData(OnnxRuntimePrecision.Int8)]
    [InlineData(OnnxRuntimePrecision.Int4)]
    public async Task A_model_speaks_with_quantised_weights_and_the_same_after_it_was_loaded_from_their_file(OnnxRuntimePrecision precision)
    {
        var progress = new List<double>();

        var first = await SpeakAsync(precision, new Listener(progress.Add));
        var second = await SpeakAsync(precision, progress: null);

        first.Codes.Length.Should().Be(20);
        first.Samples.ToArray().Should().OnlyContain(sample => float.IsFinite(sample)).And.Contain(sample => sample != 0);
        second.Samples.ToArray().Should().Equal(first.Samples.ToArray());
        progress.Should().BeInAscendingOrder();
        _folder.GetFiles().Should().ContainSingle();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Speech> SpeakAsync(OnnxRuntimePrecision precision, IProgress<LoadProgress>? progress)
    {
        await using var xtts = await XttsSynthesizer.LoadAsync(
            TinyModel.Folder,
            x => x.UseOnnxRuntime(onnx => (onnx.Precision, onnx.QuantizedWeightsFolder) = (precision, _folder.FullName)),
            progress);
        var voice = await xtts.CloneVoiceAsync([TinyModel.Clip("a_human_16k_mono.wav")]);
        return await xtts.SynthesizeAsync(new SpeechRequest { Text = "One two three.", Voice = voice, Language = "en", Generation = new() { Seed = 3, MaxCodes = 20 } });
    }

    private sealed class Listener(Action<double> tell) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => tell(value.Fraction);
    }
}
