using Xtts.Net.Audio;

namespace Xtts.Net.Tests.Audio;

public sealed class WaveReaderErrorTests
{
    private static readonly WaveBytes Good = new() { Data = WaveBytes.Int16(1, 2, 3, 4) };

    private static readonly Dictionary<string, (WaveBytes Wave, string Says)> Malformed = new()
    {
        ["0 channels"] = (Good with { Channels = 0 }, "*'fmt '*channels is 0*"),
        ["0 Hz"] = (Good with { SampleRate = 0 }, "*'fmt '*sample rate is 0 Hz*"),
        ["4 GHz"] = (Good with { SampleRate = 4_000_000_000 }, "*'fmt '*sample rate is 4000000000 Hz*768000*"),
        ["A-law"] = (Good with { Code = 6, Bits = 8 }, "*'fmt '*A-law*convert*"),
        ["unknown format"] = (Good with { Code = 4711 }, "*'fmt '*4711*"),
        ["0 bits"] = (Good with { Bits = 0 }, "*'fmt '*0 bits*"),
        ["40 bits"] = (Good with { Bits = 40 }, "*'fmt '*40 bits*"),
        ["16-bit float"] = (Good with { Code = 3 }, "*'fmt '*16 bits*"),
        ["block alignment 0"] = (Good with { BlockAlign = 0 }, "*'fmt '*block alignment is 0*"),
        ["block alignment of stereo in mono"] = (Good with { BlockAlign = 4 }, "*'fmt '*block alignment is 4*take 2*"),
        ["extensible without extension"] = (Good with { Code = 0xFFFE }, "*'fmt '*extensible*40*16*"),
        ["extensible with a foreign sub-format"] = (Good with { Code = 0xFFFE, Extension = new byte[24] }, "*'fmt '*sub-format*"),
        ["format chunk of 2 bytes"] = (Good with { FormatSize = 2 }, "*'fmt '*size of 2 bytes*"),
        ["format chunk of 4 GB"] = (Good with { FormatSize = 0xFFFFFFF0 }, "*'fmt '*size of 4294967280 bytes*"),
        ["format chunk that swallows the data"] = (Good with { FormatSize = 5000 }, "*ends inside chunk 'fmt '*"),
        ["chunk beyond the end"] = (Good with { Between = WaveBytes.Chunk("LIST", 0x7FFFFFFF, 1, 2) }, "*ends inside chunk 'LIST'*"),
        ["unprintable chunk beyond the end"] = (Good with { Between = WaveBytes.Chunk("\u0001\u0002ab", 100) }, "*ends inside chunk '??ab'*"),
        ["short ds64"] = (Good with { Container = "RF64", Before = WaveBytes.Chunk("ds64", 4, 0, 0, 0, 0) }, "*'ds64'*4 bytes*"),
        ["negative ds64 size"] = (Good with { Container = "RF64", Before = WaveBytes.Chunk("ds64", 28, [.. Enumerable.Repeat((byte)0xFF, 28)]) }, "*'ds64'*data size*"),
        ["too many chunks"] = (Good with { Between = [.. Enumerable.Range(0, 2000).SelectMany(_ => WaveBytes.Chunk("JUNK", 0))] }, "*no 'data' chunk among the first 1024*"),
        ["empty data"] = (Good with { Data = [] }, "*'data' holds no sample*"),
        ["less than a frame"] = (Good with { Data = [1] }, "*'data' holds no sample*"),
        ["infinite sample"] = (Good with { Code = 3, Bits = 32, Data = [.. new byte[4], .. BitConverter.GetBytes(float.PositiveInfinity)] }, "*'data' sample 1 is not a finite number*"),
        ["double beyond single precision"] = (Good with { Code = 3, Bits = 64, Data = BitConverter.GetBytes(1e300) }, "*'data' sample 0 is not a finite number*"),
        ["AVI"] = (Good with { Form = "AVI " }, "*RIFF file of type 'AVI '*not a WAV*"),
        ["RIFX"] = (Good with { Container = "RIFX" }, "*big-endian*"),
        ["FLAC"] = (Good with { Container = "fLaC" }, "*FLAC*"),
        ["MP3"] = (Good with { Container = "ID3\u0004" }, "*MP3*"),
        ["Ogg"] = (Good with { Container = "OggS" }, "*Ogg*"),
        ["something else"] = (Good with { Container = "%PDF" }, "*begins with '%PDF'*"),
    };

    public static TheoryData<string> MalformedNames() => [.. Malformed.Keys];

    [Theory]
    [MemberData(nameof(MalformedNames))]
    public void Says_which_chunk_or_field_is_wrong(string name)
    {
        var (wave, says) = Malformed[name];

        var read = () => WaveReader.Read(new MemoryStream(wave.ToArray()));

        read.Should().Throw<AudioFormatException>().WithMessage(says);
    }

    [Theory]
    [MemberData(nameof(MalformedNames))]
    public void Says_the_same_of_a_stream_that_cannot_seek(string name)
    {
        var (wave, says) = Malformed[name];

        var read = () => WaveReader.Read(new ForwardOnlyStream(wave.ToArray()));

        read.Should().Throw<AudioFormatException>().WithMessage(says);
    }

    [Fact]
    public void Refuses_every_beginning_of_a_file_that_stops_before_the_samples()
    {
        var whole = Good.ToArray();

        for (int length = 0; length < whole.Length - Good.Data.Length + 2; length++)
        {
            var read = () => WaveReader.Read(new MemoryStream(whole, 0, length));

            read.Should().Throw<AudioFormatException>("the first {0} bytes are no clip", length);
        }
    }

    [Fact]
    public void Refuses_data_before_its_format()
    {
        var wave = Good with { Before = WaveBytes.Chunk("data", 2, 1, 1) };

        var read = () => WaveReader.Read(new MemoryStream(wave.ToArray()));

        read.Should().Throw<AudioFormatException>().WithMessage("*'data' comes before chunk 'fmt '*");
    }

    [Fact]
    public void Never_throws_anything_else_whatever_byte_is_wrong()
    {
        var whole = (Good with { Between = WaveBytes.Chunk("LIST", 4, 1, 2, 3, 4) }).ToArray();

        for (int position = 0; position < whole.Length; position++)
        {
            foreach (byte wrong in new byte[] { 0, 1, 0x7F, 0x80, 0xFF })
            {
                byte[] damaged = [.. whole];
                damaged[position] = wrong;

                var read = () => { try { WaveReader.Read(new MemoryStream(damaged)); } catch (AudioFormatException) { } };

                read.Should().NotThrow("byte {0} is {1}", position, wrong);
            }
        }
    }

    [Fact]
    public void Names_the_file_that_is_missing()
    {
        var read = () => WaveReader.Read(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "nobody.wav"));

        read.Should().Throw<AudioFormatException>().WithMessage("'nobody.wav': there is no such file*");
    }

    [Fact]
    public void Refuses_a_folder()
    {
        var read = () => WaveReader.Read(Path.GetTempPath());

        read.Should().Throw<AudioFormatException>().WithMessage("*cannot be opened*");
    }
}
