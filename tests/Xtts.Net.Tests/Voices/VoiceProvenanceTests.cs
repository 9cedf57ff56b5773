using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class VoiceProvenanceTests
{
    private static readonly VoiceProvenance Full = new()
    {
        Model = "best_model_2735.pth",
        ModelStep = 2735,
        ModelIdentity = "1:0123",
        Clips = [new("a.wav", new string('f', 64)), new("b.wav")],
        Settings = new CloningSettings { ConditioningSeconds = -1, ChunkSeconds = 4, MaxClipSeconds = 30, NormalizeLoudness = false, TrimDecibels = 30.5 },
        Created = new DateTimeOffset(2026, 11, 26, 21, 5, 7, TimeSpan.Zero),
        Library = "Xtts.Net 0.1.0",
    };

    [Fact]
    public async Task A_voice_file_keeps_everything_that_is_known()
    {
        var read = await WriteAndRead(Full);

        (read! with { Clips = [] }).Should().Be(Full with { Clips = [] });
        read.Clips.Should().Equal(Full.Clips);
    }

    [Fact]
    public async Task A_voice_file_keeps_the_parts_of_a_blend()
    {
        var blend = new VoiceProvenance { Library = "x", Parts = [new VoicePart("a", 1 / 3.0) { Provenance = Full }, new VoicePart("b", 2 / 3.0)] };

        var read = await WriteAndRead(blend);

        read!.Parts.Select(part => (part.Name, part.Weight)).Should().Equal(("a", 1 / 3.0), ("b", 2 / 3.0));
        read.Parts[0].Provenance!.Clips.Should().Equal(Full.Clips);
        read.Parts[0].Provenance!.Settings.Should().Be(Full.Settings);
        read.Parts[1].Provenance.Should().BeNull();
        read.Model.Should().BeNull();
    }

    [Fact]
    public async Task A_voice_of_unknown_origin_stays_one()
    {
        (await WriteAndRead(new VoiceProvenance())).Should().BeNull();
        (await WriteAndRead(null)).Should().BeNull();
    }

    [Fact]
    public void What_makes_no_sense_is_passed_over()
    {
        var read = ProvenanceMetadata.Read(new Dictionary<string, string>
        {
            ["model"] = "m.pth", ["created"] = "yesterday", ["gpt_cond_len"] = "long", ["librosa_trim_db"] = "NaN", ["sound_norm_refs"] = "perhaps", ["part.0.name"] = "a", ["part.0.weight"] = "7",
        });

        read.Should().Be(new VoiceProvenance { Model = "m.pth" });
    }

    [Fact]
    public async Task A_file_of_very_many_long_names_can_be_read_again()
    {
        string longName = new('声', 2000);
        VoiceProvenance part = new() { Clips = [.. Enumerable.Repeat(new ReferenceClip(longName), 300)] };

        var read = await WriteAndRead(part with { Parts = [.. Enumerable.Repeat(new VoicePart(longName, 0.01) { Provenance = part }, 100)] });

        read!.Clips.Should().HaveCount(200, "that many are kept");
        read.Parts.Should().HaveCount(20);
        read.Parts[19].Provenance!.Clips.Should().HaveCount(10);
    }

    private static async Task<VoiceProvenance?> WriteAndRead(VoiceProvenance? provenance)
    {
        using var stream = new MemoryStream();
        await VoiceFile.SaveToStreamAsync(new Voice("v", [1, 2], [3]) { Provenance = provenance }, stream);
        stream.Position = 0;
        return (await VoiceFile.LoadFromStreamAsync(stream, "v")).Provenance;
    }
}
