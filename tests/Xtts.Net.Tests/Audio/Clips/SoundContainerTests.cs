using System.Text;
using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Tests.Audio.Clips;

public sealed class SoundContainerTests
{
    [Theory]
    [InlineData("ID3\u0004", "mp3")]
    [InlineData("\u00FF\u00FB\u0090\u0064", "mp3")]
    [InlineData("\u00FF\u00F3\u0040", "mp3")]
    [InlineData("\u00FF\u00F1\u0050", "aac")]
    [InlineData("\u00FF\u00F9\u0050", "aac")]
    [InlineData("fLaC", "flac")]
    [InlineData("OggS", "ogg")]
    [InlineData("\0\0\0\u0020ftypM4A ", "mov")]
    [InlineData("\u001A\u0045\u00DF\u00A3", "matroska")]
    [InlineData("FORM\0\0\0\0AIFF", "aiff")]
    [InlineData("RIFX", "wav")]
    public void Knows_a_file_by_its_first_bytes(string start, string demuxer)
    {
        SoundContainer.Recognise(Bytes(start.PadRight(16, '\0')))!.Demuxer.Should().Be(demuxer);
    }

    [Theory]
    [InlineData("RIFF\0\0\0\0WAVEfmt ")]
    [InlineData("#EXTM3U\nfile:///etc/passwd")]
    [InlineData("ffconcat version 1.0\nfile secret.wav")]
    [InlineData("<?xml version=\"1.0\"?><MPD>")]
    [InlineData("[playlist]\nFile1=http://example.org/")]
    [InlineData("ID3")]
    [InlineData("")]
    public void Knows_neither_WAV_files_nor_playlists_nor_pieces(string start)
    {
        SoundContainer.Recognise(Bytes(start)).Should().BeNull();
    }

    private static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);
}
