using System.IO.Compression;
using System.Text.Json;
using Xtts.Net.Fuzzing.Cases;
using Xtts.Net.Fuzzing.Mutation.Audio;
using Xtts.Net.Fuzzing.Mutation.Json;
using Xtts.Net.Fuzzing.Mutation.Pickle;
using Xtts.Net.Fuzzing.Mutation.Safetensors;
using Xtts.Net.Fuzzing.Mutation.Zip;
using Xtts.Net.Fuzzing.Seeds;

namespace Xtts.Net.Fuzzing.Tests;

public sealed class MutatorTests
{
    [Fact]
    public void A_changed_pickle_stands_in_its_archive_with_the_right_checksum()
    {
        var mutator = new ArchivedPickleMutator(new PickleMutator(SeedPickles.All));

        byte[] changed = mutator.Mutate(SeedArchives.All[0], new CaseRandom(5))!;

        changed.Should().NotEqual(SeedArchives.All[0]);
        using var archive = new ZipArchive(new MemoryStream(changed));
        foreach (var entry in archive.Entries)
        {
            var data = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(data);
            Crc32.Of(data.ToArray()).Should().Be(entry.Crc32, entry.FullName);
        }
    }

    [Fact]
    public void The_checksum_is_that_of_zip() => Crc32.Of("123456789"u8).Should().Be(0xCBF43926);

    [Fact]
    public void An_archive_taken_apart_and_put_together_holds_the_same()
    {
        foreach (byte[] seed in SeedArchives.All)
        {
            byte[] written = ArchiveWriter.Write(ArchiveImage.TryParse(seed)!);

            ArchiveImage.TryParse(written)!.Entries.Should().BeEquivalentTo(ArchiveImage.TryParse(seed)!.Entries, options => options.WithStrictOrdering());
        }
    }

    [Fact]
    public void A_pickle_is_taken_apart_to_its_end_and_put_together_the_same()
    {
        foreach (byte[] seed in SeedPickles.All)
        {
            var program = PickleProgram.Parse(seed);

            program.Rest.Should().BeEmpty();
            program.ToArray().Should().Equal(seed);
        }
    }

    [Fact]
    public void A_clip_taken_apart_and_put_together_is_the_same()
    {
        byte[] seed = SeedGoldens.Waves[0];

        RiffImage.TryParse(seed)!.ToArray().Should().Equal(seed);
    }

    [Fact]
    public void Every_value_of_a_JSON_document_is_a_part()
    {
        byte[] json = """{"a": [1, "x\"]", true], "b": -2.5e3}"""u8.ToArray();

        var parts = JsonParts.Find(json).Select(part => System.Text.Encoding.UTF8.GetString(json, part.Start, part.Length));

        parts.Should().BeEquivalentTo("\"a\"", "1", "\"x\\\"]\"", "true", "[1, \"x\\\"]\", true]", "\"b\"", "-2.5e3", """{"a": [1, "x\"]", true], "b": -2.5e3}""");
    }

    [Fact]
    public void A_changed_safetensors_header_mostly_keeps_a_right_length()
    {
        var mutator = new SafetensorsHeaderMutator();

        var changed = Enumerable.Range(0, 200).Select(number => mutator.Mutate(SeedSafetensors.All[0], new CaseRandom((ulong)number))!);

        changed.Count(IsJsonOfItsLength).Should().BeInRange(50, 199);
    }

    private static bool IsJsonOfItsLength(byte[] file)
    {
        long length = BitConverter.ToInt64(file);
        if (length < 0 || length > file.Length - 8) return false;
        try
        {
            using var document = JsonDocument.Parse(file.AsMemory(8, (int)length));
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
