using System.Diagnostics;
using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>Files that change while they are open.</summary>
[Collection(nameof(StartsPrograms))]
public sealed class ChangedFileTests
{
    private static readonly byte[] Content = TorchFile.Of(TorchFile.StateOf(new TensorDescription([2, 3], [3, 1])));

    public static TheoryData<CheckpointLoadMode, string> Changes
    {
        get
        {
            var data = new TheoryData<CheckpointLoadMode, string>();
            foreach (var mode in Enum.GetValues<CheckpointLoadMode>())
            {
                foreach (string change in (string[])["longer", "shorter", "empty", "written again"]) data.Add(mode, change);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_noticed_when_a_tensor_is_read(CheckpointLoadMode mode, string change)
    {
        using var file = new TemporaryFile(Content);
        using var checkpoint = Open(file, mode);

        Change(file.Path, change);

        var read = () => { checkpoint.Read("weight"); };
        read.Should().Throw<CheckpointChangedException>().WithMessage("*made up.pth*changed while it was open*LoadMode.Copy*");
    }

    [Theory]
    [InlineData(CheckpointLoadMode.Map)]
    [InlineData(CheckpointLoadMode.Copy)]
    public void What_has_not_changed_is_read(CheckpointLoadMode mode)
    {
        using var file = new TemporaryFile(Content);
        using var checkpoint = Open(file, mode);

        checkpoint.RequireUnchanged();

        checkpoint.Read("weight").Bytes.ToArray().Should().Equal(TorchFile.Floats(0, 1, 2, 3, 4, 5));
    }

    [Theory]
    [InlineData(CheckpointLoadMode.Map)]
    [InlineData(CheckpointLoadMode.Copy)]
    public void A_file_put_in_its_place_is_noticed_and_never_read(CheckpointLoadMode mode)
    {
        using var file = new TemporaryFile(Content);
        using var checkpoint = Open(file, mode);

        File.Move(file.Path, file.Path + ".old");
        File.WriteAllBytes(file.Path, TorchFile.Of(TorchFile.StateOf(new TensorDescription([6], [1]))));

        checkpoint.Read("weight").Entry.Shape.Should().Equal(2, 3);
        var require = checkpoint.RequireUnchanged;
        require.Should().Throw<CheckpointChangedException>().WithMessage("*another file*");
    }

    [Fact]
    public void A_link_led_elsewhere_is_noticed()
    {
        using var first = new TemporaryFile(Content);
        using var second = new TemporaryFile([.. Content, 0]);
        string link = first.Path + ".link";
        File.CreateSymbolicLink(link, first.Path);
        using var checkpoint = new CheckpointReader().Open(link);
        checkpoint.RequireUnchanged();

        File.Delete(link);
        File.CreateSymbolicLink(link, second.Path);

        var require = checkpoint.RequireUnchanged;
        require.Should().Throw<CheckpointChangedException>();
    }

    [Fact]
    public void A_file_that_is_gone_is_noticed()
    {
        using var file = new TemporaryFile(Content);
        using var checkpoint = Open(file, CheckpointLoadMode.Map);

        File.Delete(file.Path);

        var require = checkpoint.RequireUnchanged;
        require.Should().Throw<CheckpointChangedException>().WithMessage("*no longer to be found*");
    }

    [Fact]
    public void A_closed_checkpoint_answers_nothing()
    {
        using var file = new TemporaryFile(Content);
        var checkpoint = Open(file, CheckpointLoadMode.Copy);
        checkpoint.Dispose();

        var read = () => { checkpoint.Read("weight"); };
        var require = checkpoint.RequireUnchanged;

        read.Should().Throw<ObjectDisposedException>();
        require.Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void A_pipe_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;    // has no pipes in folders
        using var file = new TemporaryFile([]);
        string pipe = file.Path + ".pipe";
        using (var make = Process.Start("mkfifo", [pipe])) make.WaitForExit();

        var open = () => new CheckpointReader().Open(pipe);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*empty*");
    }

    [Fact]
    public void A_device_is_not_read()
    {
        if (OperatingSystem.IsWindows()) return;

        var open = () => new CheckpointReader().Open("/dev/zero");

        open.Should().Throw<CheckpointFormatException>();
    }

    [Fact]
    public void A_locked_file_is_said_to_be_locked()
    {
        using var file = new TemporaryFile(Content);
        using var locked = new FileStream(file.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>().WithMessage("*made up.pth*cannot be opened*");
    }

    private static ICheckpoint Open(TemporaryFile file, CheckpointLoadMode mode) => new CheckpointReader { LoadMode = mode }.Open(file.Path);

    // The time of the write is set, for two writes may fall into one tick of the file system's clock.
    private static void Change(string path, string change)
    {
        using (var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete))
        {
            stream.SetLength(change switch { "longer" => Content.Length + 1, "shorter" => Content.Length - 1, "empty" => 0, _ => Content.Length });
        }

        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddSeconds(5));
    }
}
