using Xtts.Net.Backends.Testing;
using Xtts.Net.Goldens;
using Xtts.Net.TorchSharp.Parts;

namespace Xtts.Net.TorchSharp.Tests.Parts;

public sealed class VocoderWindowsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(480)]
    [InlineData(540)]
    [InlineData(541)]
    [InlineData(5625)]
    public void Pieces_cover_every_frame_once_and_stay_small(int frames)
    {
        var pieces = VocoderWindows.Cut(frames).ToArray();

        pieces[0].Start.Should().Be(0);
        pieces[^1].End.Should().Be(frames);
        pieces.Skip(1).Select(piece => piece.Start).Should().Equal(pieces.SkipLast(1).Select(piece => piece.End));
        pieces.Should().OnlyContain(piece => piece.From >= 0 && piece.To <= frames && piece.To - piece.From <= 568);
    }

    [Fact]
    public void A_seam_cannot_be_heard()
    {
        // The same features with seams at other places: cut 200 frames later, everything but the first samples is the same.
        const int Frames = 1100, Later = 200, Width = 40, Hop = 256, Reach = 14;
        var random = new Random(3);
        float[] features = [.. Enumerable.Range(0, Width * Frames).Select(_ => (2 * random.NextSingle()) - 1)];
        float[] later = [.. Enumerable.Range(0, Width).SelectMany(channel => features.AsSpan((channel * Frames) + Later, Frames - Later).ToArray())];
        float[] speaker = [.. Enumerable.Range(0, 32).Select(_ => random.NextSingle())], whole = new float[Frames * Hop], part = new float[(Frames - Later) * Hop];
        using var model = new TorchSharpBackend(new TorchSharpOptions { Device = TorchDevices.Cpu }).Load(GoldenWeights.Tiny());

        model.Vocode(features, Frames, speaker, whole);
        model.Vocode(later, Frames - Later, speaker, part);

        FloatComparison.MaxAbsoluteError(part.AsSpan(Reach * Hop), whole.AsSpan((Later + Reach) * Hop)).Should().BeLessThanOrEqualTo(1e-5);
    }
}
