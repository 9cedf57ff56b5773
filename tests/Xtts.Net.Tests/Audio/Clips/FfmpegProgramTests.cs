using Xtts.Net.Audio.Clips;

namespace Xtts.Net.Tests.Audio.Clips;

[Collection(nameof(StartsPrograms))]
public sealed class FfmpegProgramTests
{
    [StandInFact]
    public void Is_the_first_program_on_the_search_path()
    {
        using StandIn first = new(""), second = new("");

        new FfmpegProgram(null, string.Join(Path.PathSeparator, "/no/such/folder", first.Folder, second.Folder)).Require("it").Should().Be(first.Program);
    }

    [StandInFact]
    public void May_be_named_by_itself_or_by_its_folder()
    {
        using var standIn = new StandIn("");

        new FfmpegProgram(standIn.Program, "").Require("it").Should().Be(standIn.Program);
        new FfmpegProgram(standIn.Folder, "").Require("it").Should().Be(standIn.Program);
    }

    [StandInFact]
    public void Is_not_a_file_that_may_not_be_run()
    {
        using var standIn = new StandIn("");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(standIn.Program, UnixFileMode.UserRead);

        var require = () => new FfmpegProgram(null, standIn.Folder).Require("it");

        require.Should().Throw<FfmpegNotFoundException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("bin")]
    public void Is_not_looked_for_where_the_process_happens_to_stand(string searchPath)
    {
        var require = () => new FfmpegProgram(null, searchPath).Require("'a.mp3' is an MP3 file");

        require.Should().Throw<FfmpegNotFoundException>().WithMessage("'a.mp3' is an MP3 file. *not on the PATH*apt install ffmpeg*XttsOptions.FfmpegPath*16-bit PCM WAV.");
    }

    [Fact]
    public void Says_when_the_configured_program_is_not_there()
    {
        var require = () => new FfmpegProgram("/no/such/ffmpeg").Require("'a.mp3' is an MP3 file");

        require.Should().Throw<FfmpegNotFoundException>().WithMessage("*XttsOptions.FfmpegPath names '/no/such/ffmpeg'*");
    }
}
