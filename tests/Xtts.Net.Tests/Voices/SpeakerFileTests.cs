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

    [Fact]
    public void Names_a_speaker_file_that_is_not_there()
    {
        var read = () => SpeakerFile.Read(GoldenCheckpoints.Folder.PathOf("ckpt/nano/speakers_xtts.pth"));

        read.Should().Throw<ModelFileNotFoundException>().WithMessage("*speakers_xtts.pth*");
    }
}
