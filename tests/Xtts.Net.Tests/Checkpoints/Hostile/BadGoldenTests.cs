using Xtts.Net.Backends;
using Xtts.Net.Checkpoints;
using Xtts.Net.Configuration;
using Xtts.Net.Goldens;
using Xtts.Net.Loading;
using Xtts.Net.Text.Tokenization;

namespace Xtts.Net.Tests.Checkpoints.Hostile;

/// <summary>Every recorded bad file: its outcome, at the step and with the names that the manifest states.</summary>
public sealed class BadGoldenTests
{
    public static TheoryData<string> Files => [.. GoldenCheckpoints.Manifest.Entries.Where(entry => entry.Section == "bad").Select(entry => entry.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Ends_as_recorded(string path)
    {
        var entry = GoldenCheckpoints.Entry(path);

        var (at, error, remark) = Load(entry);

        if (error is null) entry.Outcome.Should().NotBe(entry.At == CheckpointMoment.Generate ? CheckpointOutcome.Loads : CheckpointOutcome.Error, "it loads");
        else at.Should().Be(entry.At, error.Message);
        string file = Path.GetFileName(entry.Checkpoint);
        foreach (string name in entry.MustName) (error?.Message ?? remark).Replace(name.Contains(file, StringComparison.Ordinal) || file.Length == 0 ? "\0" : file, "", StringComparison.Ordinal).Should().Contain(name);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Takes_little_memory_and_leaves_nothing_behind(string path)
    {
        var entry = GoldenCheckpoints.Entry(path);

        Memory.Bounded(() => Load(entry));

        string[] folders = [Environment.CurrentDirectory, AppContext.BaseDirectory, Path.GetTempPath(), Path.GetDirectoryName(GoldenCheckpoints.Folder.PathOf(entry.Checkpoint))!];
        foreach (string made in entry.MustNotCreate) folders.Select(folder => Path.Combine(folder, made)).Where(File.Exists).Should().BeEmpty();
    }

    // A file whose error comes with speaking must load here; what speaking does is the parity runner's matter, for it needs a backend.
    private static (CheckpointMoment At, Exception? Error, string Remark) Load(CheckpointEntry entry)
    {
        var moment = CheckpointMoment.Open;
        try
        {
            using var checkpoint = new CheckpointReader().Open(GoldenCheckpoints.Folder.PathOf(entry.Checkpoint));
            if (entry.At == CheckpointMoment.Open) return (moment, null, "");
            moment = CheckpointMoment.Load;
            var configuration = XttsConfiguration.Read(PathOf(entry, "config"));
            var tokenizer = BpeTokenizer.Read(PathOf(entry, "vocab"));
            var keys = new XttsKeyMapper().Map(checkpoint);
            var sizes = ModelSizesReader.Read(checkpoint, keys, configuration);
            VocabularyFit.Require(tokenizer, sizes, PathOf(entry, "vocab"));
            using var weights = new CheckpointWeights(checkpoint, keys, sizes);
            return (moment, null, string.Join("; ", keys.Assignments.Where(assignment => assignment.Category == KeyCategory.Unexpected)));
        }
        catch (XttsException e)
        {
            return (moment, e, "");
        }
    }

    private static string PathOf(CheckpointEntry entry, string file) => GoldenCheckpoints.Folder.PathOf(entry.Json.Text(file) ?? $"ckpt/nano/{(file == "vocab" ? "vocab" : "config")}.json");
}
