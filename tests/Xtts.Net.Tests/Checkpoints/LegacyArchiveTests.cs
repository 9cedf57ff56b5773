using Xtts.Net.Checkpoints;

namespace Xtts.Net.Tests.Checkpoints;

public sealed class LegacyArchiveTests
{
    private static readonly byte[] Good = LegacyFile.StateOf(new TensorDescription([2, 3], [3, 1]));

    public static TheoryData<string, byte[], string> Damaged => new()
    {
        { "another number than the magic one", [.. PickleBuilder.Protocol(2).Integer(42).Stop(), .. Good], "not one that torch.save wrote" },
        { "a plain dictionary", PickleBuilder.Protocol(2).Op('}').Stop(), "not one that torch.save wrote" },
        { "another version", [.. LegacyFile.Start(version: 1002), .. Good, .. LegacyFile.Keys("0"), .. LegacyFile.Storage(6, 0, 1, 2, 3, 4, 5)], "protocol" },
        { "no facts about the machine", [.. LegacyFile.Magic, .. PickleBuilder.Protocol(2).Op('M').Raw(0xe9, 3).Stop(), .. PickleBuilder.Protocol(2).Op('N').Stop(), .. Good, .. LegacyFile.Keys()], "machine" },
        { "nothing after the magic number", LegacyFile.Magic, "ends in the middle" },
        { "no keys", [.. LegacyFile.Start(), .. Good], "ends in the middle" },
        { "keys that are no list", [.. LegacyFile.Start(), .. Good, .. PickleBuilder.Protocol(2).Text("0").Stop()], "list of its storages" },
        { "a key that is no text", [.. LegacyFile.Start(), .. Good, .. PickleBuilder.Protocol(2).Op(']').Op('N').Op('a').Stop()], "no tensor refers to" },
        { "a key that nobody refers to", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys("1"), .. LegacyFile.Storage(6, 0, 1, 2, 3, 4, 5)], "no tensor refers to" },
        { "a key twice", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys("0", "0"), .. LegacyFile.Storage(6, 0, 1, 2, 3, 4, 5), .. LegacyFile.Storage(6, 0, 1, 2, 3, 4, 5)], "twice" },
        { "a storage that is not there", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys()], "storage '0', which the file does not have" },
        { "another count than the pickle's", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys("0"), .. LegacyFile.Storage(5, 0, 1, 2, 3, 4)], "another length" },
        { "a negative count", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys("0"), .. LegacyFile.Storage(-6, 0, 1, 2, 3, 4, 5)], "another length" },
        { "a count beyond the file", [.. LegacyFile.Start(), .. LegacyFile.StateOf(new TensorDescription([2, 3], [3, 1]) { Count = long.MaxValue }), .. LegacyFile.Keys("0"), .. LegacyFile.Storage(long.MaxValue, 0, 1)], "another length" },
        { "a storage cut short", LegacyFile.Of(Good)[..^1], "another length" },
        { "a count cut short", [.. LegacyFile.Start(), .. Good, .. LegacyFile.Keys("0"), 6, 0, 0], "ends before byte" },
        { "something after the last storage", [.. LegacyFile.Of(Good), 0], "goes on after its last storage" },
        { "a zip archive behind it", [.. LegacyFile.Of(Good), .. TorchFile.Of(TorchFile.StateOf(new TensorDescription([6], [1])))], "goes on after its last storage" },
        { "a tensor beyond its storage", LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([3, 3], [3, 1]))), "'weight'" },
        { "a window beyond the storage", LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([2], [1]), "view", 5, 2)), "'weight'" },
        { "a window that overflows", LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([2], [1]), "view", long.MaxValue, long.MaxValue)), "'weight'" },
        { "a window that begins before", LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([2], [1]), "view", -1, 4)), "'weight'" },
        { "a tensor beyond its window", LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([3], [1]), "view", 2, 2)), "'weight'" },
    };

    [Fact]
    public void Reads_the_storages_behind_the_pickles()
    {
        using var file = new TemporaryFile(LegacyFile.Of(Good));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        (checkpoint.Container, checkpoint.Layout).Should().Be((CheckpointContainer.TorchLegacy, CheckpointLayout.Bare));
        Values(checkpoint).Should().Equal(0, 1, 2, 3, 4, 5);
    }

    [Fact]
    public void Reads_windows_of_a_storage()
    {
        using var file = new TemporaryFile(LegacyFile.Of(LegacyFile.StateOf(new TensorDescription([2], [1]) { Offset = 1 }, "view", 2, 3)));

        using var checkpoint = new CheckpointReader().Open(file.Path);

        Values(checkpoint).Should().Equal(3, 4);
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Refuses_damaged_files(string what, byte[] content, string named)
    {
        using var file = new TemporaryFile(content);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<CheckpointFormatException>(what).WithMessage($"*made up.pth*{named}*");
    }

    [Fact]
    public void Refuses_files_of_big_endian_machines()
    {
        using var file = new TemporaryFile([.. LegacyFile.Start(littleEndian: false), .. Good, .. LegacyFile.Keys("0"), .. LegacyFile.Storage(6, 0, 1, 2, 3, 4, 5)]);

        var open = () => new CheckpointReader().Open(file.Path);

        open.Should().Throw<UnsupportedCheckpointException>().WithMessage("*big-endian*");
    }

    [Fact]
    public void Refuses_a_call_in_any_of_the_pickles()
    {
        byte[] call = PickleBuilder.Protocol(2).Op('(').Op('S').Raw("'touch x'\n"u8).Op('i').Raw("os\nsystem\n"u8).Stop();
        byte[][] parts = [LegacyFile.Magic, PickleBuilder.Protocol(2).Op('M').Raw(0xe9, 3).Stop(), PickleBuilder.Protocol(2).Op('}').Text("little_endian").Raw(0x88).Op('s').Stop(), Good, LegacyFile.Keys("0")];

        for (int i = 0; i < parts.Length; i++)
        {
            using var file = new TemporaryFile([.. parts.Take(i).SelectMany(part => part), .. call]);
            var open = () => new CheckpointReader().Open(file.Path);
            open.Should().Throw<UnsafePickleException>().WithMessage("*os.system*");
        }
    }

    [Fact]
    public void Ends_every_change_of_one_byte_in_a_typed_error_or_a_load()
    {
        byte[] good = LegacyFile.Of(Good);
        using var file = new TemporaryFile(good);
        for (int at = 0; at < good.Length; at++)
        {
            byte[] changed = [.. good];
            changed[at] ^= (byte)(1 << (at % 8));
            File.WriteAllBytes(file.Path, changed);

            var open = () => new CheckpointReader().Open(file.Path).Dispose();

            if (Record.Exception(open) is { } error) error.Should().BeAssignableTo<XttsException>($"byte {at}");
        }
    }

    private static float[] Values(ICheckpoint checkpoint)
    {
        var view = checkpoint.Read("weight");
        var values = new float[view.Entry.ElementCount];
        view.CopyTo(values);
        return values;
    }
}
