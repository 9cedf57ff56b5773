using Xtts.Net.Goldens;
using Xtts.Net.Tests.Checkpoints;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class SpeakerFileTests
{
    [Fact]
    public void Reads_every_voice_as_recorded()
    {
        var entry = GoldenCheckpoints.Manifest.Entries.Single(file => file.Json.Text("layout") == "speakers");
        var recorded = GoldenCheckpoints.Folder.Tensors(entry.Json.RequiredText("expected"));

        var voices = SpeakerFile.Read(GoldenCheckpoints.Folder.PathOf(entry.Path));

        voices.Keys.Should().Equal(entry.Json.Properties("speakers").Select(speaker => speaker.Name));
        foreach (var (name, voice) in voices)
        {
            voice.Name.Should().Be(name);
            voice.Conditioning.ToArray().Should().Equal(recorded[name + ".gpt_cond_latent"].Values);
            voice.SpeakerEmbedding.ToArray().Should().Equal(recorded[name + ".speaker_embedding"].Values);
        }
    }

    [Fact]
    public void Refuses_a_model_as_a_speaker_file()
    {
        var read = () => SpeakerFile.Read(GoldenCheckpoints.Folder.PathOf("ckpt/nano/model.pth"));

        read.Should().Throw<CheckpointFormatException>().WithMessage("*model.pth*no speaker file*");
    }

    public static TheoryData<string, long[], long[], float> Hostile => new()
    {
        { "latents of another model's shape", [1, 16, 2], [1, 4, 1], 0 },
        { "latents without an axis", [32, 2], [1, 4, 1], 0 },
        { "no latents", [1, 32, 0], [1, 4, 1], 0 },
        { "an embedding of two axes", [1, 32, 2], [1, 4], 0 },
        { "an empty embedding", [1, 32, 2], [1, 0, 1], 0 },
        { "values that are no numbers", [1, 32, 2], [1, 4, 1], float.NaN },
        { "values without end", [1, 32, 2], [1, 4, 1], float.PositiveInfinity },
        { "latents larger than the file", [1, 32, 1 << 30], [1, 4, 1], 0 },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Refuses_impossible_voices_by_name(string what, long[] latents, long[] embedding, float value)
    {
        byte[] pickle = PickleBuilder.Protocol(2).Op('}').Text("Anna").Op('}')
            .Text("gpt_cond_latent").Tensor(RowMajor(latents)).Op('s').Text("speaker_embedding").Tensor(RowMajor(embedding)).Op('s').Op('s').Stop();
        using var file = new TemporaryFile(TorchFile.Of([("a/data.pkl", pickle), ("a/data/0", TorchFile.Floats([.. Enumerable.Repeat(value, 64)]))]), "speakers_xtts.pth");

        var read = () => SpeakerFile.Read(file.Path);

        read.Should().Throw<CheckpointException>(what).WithMessage("*speakers_xtts.pth*Anna*");
    }

    [Fact]
    public void Refuses_a_speaker_who_is_there_twice()
    {
        var pickle = PickleBuilder.Protocol(2).Op('}');
        for (int i = 0; i < 2; i++) pickle.Text("Anna").Op('}').Text("a").Tensor(RowMajor([1, 32, 2])).Op('s').Text("b").Tensor(RowMajor([1, 4, 1])).Op('s').Op('s');
        using var file = new TemporaryFile(TorchFile.Of([("a/data.pkl", pickle.Stop()), ("a/data/0", new byte[256])]));

        var read = () => SpeakerFile.Read(file.Path);

        read.Should().Throw<CheckpointFormatException>().WithMessage("*'Anna' twice*");
    }

    private static TensorDescription RowMajor(long[] shape)
    {
        var strides = new long[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--) strides[axis] = axis == shape.Length - 1 ? 1 : strides[axis + 1] * Math.Max(shape[axis + 1], 1);
        return new TensorDescription(shape, strides) { Count = 64 };
    }

    [Fact]
    public void Names_a_speaker_file_that_is_not_there()
    {
        var read = () => SpeakerFile.Read(GoldenCheckpoints.Folder.PathOf("ckpt/nano/speakers_xtts.pth"));

        read.Should().Throw<ModelFileNotFoundException>().WithMessage("*speakers_xtts.pth*");
    }
}
