using System.Buffers.Binary;
using System.Text;
using Xtts.Net.Goldens;
using Xtts.Net.Tests.Checkpoints;
using Xtts.Net.Voices;

namespace Xtts.Net.Tests.Voices;

public sealed class VoiceFileTests : IDisposable
{
    private const string Values = """ "gpt_cond_latent":{"dtype":"F32","shape":[1,1,2],"data_offsets":[0,8]},"speaker_embedding":{"dtype":"F32","shape":[1,1,1],"data_offsets":[8,12]} """;

    private readonly string _folder = Directory.CreateTempSubdirectory("xtts voices ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Gives_back_every_value_the_name_and_the_origin()
    {
        var voice = new Voice("Kérdező – 1", Numbers(32 * 16), Numbers(24))
        {
            Provenance = new VoiceProvenance { Model = "best_model_2735.pth", ModelStep = 2735, Clips = [new("question1.wav"), new("excitement \"1\".wav")] },
        };

        await VoiceFile.SaveAsync(voice, PathOf("quiz.safetensors"));
        var read = await VoiceFile.LoadAsync(PathOf("quiz.safetensors"));

        read.Name.Should().Be(voice.Name);
        read.Conditioning.ToArray().Should().Equal(voice.Conditioning.ToArray());
        read.SpeakerEmbedding.ToArray().Should().Equal(voice.SpeakerEmbedding.ToArray());
        read.Provenance!.Model.Should().Be("best_model_2735.pth");
        read.Provenance.ModelStep.Should().Be(2735);
        read.Provenance.Clips.Should().Equal(voice.Provenance!.Clips);
    }

    [Fact]
    public async Task Writes_the_names_and_shapes_of_the_reference()
    {
        await VoiceFile.SaveAsync(new Voice("v", Numbers(64), Numbers(3)), PathOf("v.safetensors"));

        var tensors = GoldenTensors.Read(PathOf("v.safetensors"));

        tensors["gpt_cond_latent"].Shape.Should().Equal(1, 32, 2);
        tensors["gpt_cond_latent"].Values.Should().Equal(Numbers(64));
        tensors["speaker_embedding"].Shape.Should().Equal(1, 3, 1);
    }

    [Fact]
    public async Task Writes_the_same_bytes_for_the_same_voice()
    {
        using MemoryStream first = new(), second = new();

        await VoiceFile.SaveToStreamAsync(new Voice("v", Numbers(64), Numbers(3)), first);
        await VoiceFile.SaveToStreamAsync(new Voice("v", Numbers(64), Numbers(3)), second);

        first.ToArray().Should().Equal(second.ToArray());
        (BinaryPrimitives.ReadUInt64LittleEndian(first.ToArray()) % 8).Should().Be(0, "values are to lie aligned");
    }

    [Fact]
    public async Task Replaces_an_old_file_and_leaves_nothing_else_behind()
    {
        await File.WriteAllTextAsync(PathOf("v.safetensors"), "old");

        await VoiceFile.SaveAsync(new Voice("new", Numbers(2), Numbers(1)), PathOf("v.safetensors"));

        (await VoiceFile.LoadAsync(PathOf("v.safetensors"))).Name.Should().Be("new");
        Directory.GetFileSystemEntries(_folder).Should().ContainSingle();
    }

    [Fact]
    public async Task A_cancelled_writing_leaves_the_old_file_and_nothing_else()
    {
        await File.WriteAllTextAsync(PathOf("v.safetensors"), "old");

        var save = () => VoiceFile.SaveAsync(new Voice("new", Numbers(2), Numbers(1)), PathOf("v.safetensors"), new CancellationToken(canceled: true));

        await save.Should().ThrowAsync<OperationCanceledException>();
        (await File.ReadAllTextAsync(PathOf("v.safetensors"))).Should().Be("old");
        Directory.GetFileSystemEntries(_folder).Should().ContainSingle();
    }

    [Fact]
    public async Task Reads_a_file_without_metadata_and_names_the_voice_after_it()
    {
        await File.WriteAllBytesAsync(PathOf("from python.safetensors"), Bytes("{" + Values + "}", 12));

        var voice = await VoiceFile.LoadAsync(PathOf("from python.safetensors"));

        voice.Name.Should().Be("from python");
        voice.Provenance.Should().BeNull();
    }

    [Fact]
    public async Task A_name_that_is_too_long_is_cut_between_characters()
    {
        string letters = new('x', 999);

        var voice = await LoadAsync($$$"""{"__metadata__":{"name":"{{{letters}}}\ud83e\udd8a"},{{{Values}}}}""");

        voice.Name.Should().Be(letters);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("soon")]
    public async Task An_origin_that_makes_no_sense_is_left_out(string step)
    {
        var voice = await LoadAsync($$$"""{"__metadata__":{"model_step":"{{{step}}}"},{{{Values}}}}""");

        voice.Provenance.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"__metadata__":{"xtts_voice":"2"},VALUES}""", "*version '2'*Update Xtts.Net*")]
    [InlineData("""{"__metadata__":{"name":"a","name":"b"},VALUES}""", "*metadata*")]
    [InlineData("""{"__metadata__":{"name":1},VALUES}""", "*metadata*")]
    [InlineData("""{"a":{"dtype":"U8","shape":[12],"data_offsets":[0,12]}}""", "*no voice file*1 tensors such as 'a'*xtts clone*")]
    [InlineData("""{"a\u001b[31m":{"dtype":"U8","shape":[12],"data_offsets":[0,12]}}""", "*1 tensors such as 'a?[31m'*")]
    [InlineData("{}            ", "*does not cover the whole file*")]
    [InlineData("""{"gpt_cond_latent":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"speaker_embedding":{"dtype":"F32","shape":[1,1,1],"data_offsets":[8,12]}}""", "*'gpt_cond_latent' is Float32 [2]*[1, 32, 1024]*")]
    [InlineData("""{"gpt_cond_latent":{"dtype":"I32","shape":[1,1,2],"data_offsets":[0,8]},"speaker_embedding":{"dtype":"F32","shape":[1,1,1],"data_offsets":[8,12]}}""", "*Int32*")]
    [InlineData("""{"gpt_cond_latent":{"dtype":"F32","shape":[1,9223372036854775807,2],"data_offsets":[0,8]},"speaker_embedding":{"dtype":"F32","shape":[1,1,1],"data_offsets":[8,12]}}""", "*damaged*")]
    [InlineData("""{"gpt_cond_latent":{"dtype":"F32","shape":[1,1,2],"data_offsets":[4,12]},"speaker_embedding":{"dtype":"F32","shape":[1,1,1],"data_offsets":[8,12]}}""", "*damaged*")]
    [InlineData("{", "*damaged*")]
    public async Task Says_what_is_wrong_with_a_file(string header, string message)
    {
        var load = () => LoadAsync(header.Replace("VALUES", Values, StringComparison.Ordinal));

        await load.Should().ThrowAsync<VoiceFileException>().WithMessage(message);
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public async Task Refuses_values_that_are_no_finite_numbers(float value)
    {
        byte[] bytes = Bytes("{" + Values + "}", 12);
        BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(bytes.Length - 4), value);

        var load = () => VoiceFile.LoadFromStreamAsync(new MemoryStream(bytes), "v");

        await load.Should().ThrowAsync<VoiceFileException>().WithMessage("*no finite numbers*");
    }

    [Fact]
    public async Task Refuses_a_header_longer_than_the_file()
    {
        byte[] bytes = Bytes("{" + Values + "}", 12);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, ulong.MaxValue);

        var load = () => VoiceFile.LoadFromStreamAsync(new MemoryStream(bytes), "v");

        await load.Should().ThrowAsync<VoiceFileException>().WithMessage("*18446744073709551615*");
    }

    [Fact]
    public async Task Stops_reading_what_is_too_long_for_a_voice()
    {
        var load = () => VoiceFile.LoadFromStreamAsync(new MemoryStream(new byte[17 << 20]), "folder/model.safetensors");

        await load.Should().ThrowAsync<VoiceFileException>().WithMessage("'model.safetensors' has more than 16 MiB*");
    }

    [Theory]
    [InlineData("ckpt/nano/model.pth", "*not in the safetensors format*")]
    [InlineData("ckpt/variants/model.safetensors", "*no voice file*")]
    [InlineData("ckpt/nano", "*folder*")]
    [InlineData("ckpt/nano/voice.safetensors", "*no voice file*voice.safetensors*")]
    public async Task Tells_other_things_from_voice_files(string path, string message)
    {
        var load = () => VoiceFile.LoadAsync(GoldenCheckpoints.Folder.PathOf(path));

        await load.Should().ThrowAsync<VoiceFileException>().WithMessage(message);
    }

    private static Task<Voice> LoadAsync(string header) => VoiceFile.LoadFromStreamAsync(new MemoryStream(Bytes(header, 12)), "v.safetensors");

    private static byte[] Bytes(string header, int dataLength)
    {
        byte[] text = Encoding.UTF8.GetBytes(header), bytes = new byte[8 + text.Length + dataLength];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)text.Length);
        text.CopyTo(bytes, 8);
        return bytes;
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(i => (i * 0.37f) - 3)];

    private string PathOf(string name) => Path.Combine(_folder, name);
}
