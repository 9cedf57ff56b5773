using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

/// <summary>Every byte of a checkpoint comes through these two calls, so they alone must keep reads inside the file.</summary>
public sealed class CheckpointFileTests
{
    public static TheoryData<string, long, long> Outside
    {
        get
        {
            var data = new TheoryData<string, long, long>();
            foreach (string kind in (string[])["mapped", "copied", "in memory"])
            {
                data.Add(kind, -1, 1);
                data.Add(kind, 0, 17);
                data.Add(kind, 16, 1);
                data.Add(kind, 15, 2);
                data.Add(kind, 17, 0);
                data.Add(kind, long.MaxValue, 1);
                data.Add(kind, long.MinValue, 1);
                data.Add(kind, 1, int.MaxValue);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Outside))]
    public void Nothing_outside_the_file_is_read(string kind, long offset, long count)
    {
        using var temporary = new TemporaryFile(new byte[16]);
        using var file = Open(kind, temporary.Path);

        var read = () => file.Read(offset, (int)count);
        var view = () => { file.View(offset, count); };

        read.Should().Throw<CheckpointFormatException>();
        if (count > 0) view.Should().Throw<CheckpointFormatException>();
    }

    [Theory]
    [InlineData("mapped")]
    [InlineData("copied")]
    [InlineData("in memory")]
    public void No_view_has_an_impossible_length(string kind)
    {
        using var temporary = new TemporaryFile(new byte[16]);
        using var file = Open(kind, temporary.Path);

        foreach (long count in (long[])[-1, long.MinValue, long.MaxValue, 1L << 32])
        {
            var view = () => { file.View(0, count); };
            view.Should().Throw<CheckpointFormatException>();
        }
    }

    [Theory]
    [InlineData("mapped")]
    [InlineData("copied")]
    [InlineData("in memory")]
    public void Everything_inside_is_read(string kind)
    {
        byte[] content = [.. Enumerable.Range(0, 16).Select(value => (byte)value)];
        using var temporary = new TemporaryFile(content);
        using var file = Open(kind, temporary.Path);

        file.Read(0, 16).Should().Equal(content);
        file.View(15, 1).ToArray().Should().Equal(15);
        file.View(16, 0).ToArray().Should().BeEmpty();
    }

    private static CheckpointFile Open(string kind, string path) => kind switch
    {
        "mapped" => DiskFile.Open(path, CheckpointLoadMode.Map, CheckpointLimits.Default),
        "copied" => DiskFile.Open(path, CheckpointLoadMode.Copy, CheckpointLimits.Default),
        _ => new InMemoryFile(path, File.ReadAllBytes(path)),
    };
}
