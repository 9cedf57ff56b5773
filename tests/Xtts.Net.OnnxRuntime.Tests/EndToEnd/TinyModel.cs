using Xtts.Net.Goldens;

namespace Xtts.Net.OnnxRuntime.Tests.EndToEnd;

/// <summary>The small golden model, loaded once for the tests that only speak with it.</summary>
public sealed class TinyModel : IAsyncLifetime
{
    public XttsSynthesizer Synthesizer { get; private set; } = null!;

    public static string Folder => GoldenFolder.OfRepository.PathOf("ckpt/tiny");

    public static string Clip(string name) => GoldenFolder.OfRepository.PathOf("audio/" + name);

    public async Task InitializeAsync() => Synthesizer = await XttsSynthesizer.LoadAsync(Folder, x => x.UseOnnxRuntime());

    public async Task DisposeAsync() => await Synthesizer.DisposeAsync();
}
