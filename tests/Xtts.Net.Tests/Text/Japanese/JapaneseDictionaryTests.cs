using System.Buffers.Binary;
using Microsoft.Extensions.Logging.Abstractions;
using Xtts.Net.Text;
using Xtts.Net.Text.Japanese;

namespace Xtts.Net.Tests.Text.Japanese;

public sealed class JapaneseDictionaryTests : IDisposable
{
    private const string Text = "猫は本を読んだ。ABC xyz ネコ 犬😀";

    private readonly TinyDictionary _files = new TinyDictionary().Add("猫", "ネコ").Add("は", "ハ", TinyDictionary.Particle, 100, 2, pronunciation: "ワ").Add("本", "ホン").Write();

    public static TheoryData<string> Files => ["sys.dic", "matrix.bin", "char.bin", "unk.dic"];

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Opens_a_compiled_dictionary()
    {
        using var dictionary = JapaneseDictionary.Open(_files.Folder);

        dictionary.WordCount.Should().Be(3);
        dictionary.Folder.Should().Be(_files.Folder);
    }

    [Fact]
    public void Needs_no_settings_file()
    {
        File.Delete(PathOf("dicrc"));

        using var dictionary = JapaneseDictionary.Open(_files.Folder);

        dictionary.Settings.LongestGroup.Should().Be(24);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_the_file_that_is_missing(string file)
    {
        File.Delete(PathOf(file));

        Opening().Should().Throw<JapaneseDictionaryException>().WithMessage($"*'{file}'*");
    }

    [Fact]
    public void Names_the_folder_that_is_missing() =>
        FluentActions.Invoking(() => JapaneseDictionary.Open(PathOf("nowhere"))).Should().Throw<JapaneseDictionaryException>().WithMessage("*no folder*nowhere*");

    [Theory]
    [MemberData(nameof(Files))]
    public void Refuses_a_file_that_was_cut_short_anywhere(string file)
    {
        byte[] whole = File.ReadAllBytes(PathOf(file));
        for (int length = 0; length < whole.Length; length += Math.Max(1, whole.Length / 97))
        {
            File.WriteAllBytes(PathOf(file), whole[..length]);

            Opening().Should().Throw<JapaneseDictionaryException>($"{length} of {whole.Length} bytes are left");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Damaged_bytes_give_another_reading_or_an_error_of_its_own_type(string file)
    {
        byte[] whole = File.ReadAllBytes(PathOf(file));
        var random = new Random(20260101);
        int refused = 0;
        for (int run = 0; run < 150; run++)
        {
            byte[] damaged = [.. whole];
            for (int i = 0; i < 3; i++) damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            if (run % 2 == 0) BinaryPrimitives.WriteUInt32LittleEndian(damaged.AsSpan(random.Next(Math.Min(whole.Length - 4, 400)) & ~3), (uint)random.NextInt64());
            File.WriteAllBytes(PathOf(file), damaged);
            try
            {
                using var dictionary = JapaneseDictionary.Open(_files.Folder);
                new JapaneseNormalizer(dictionary, NormalizationMode.Reference, NullLogger.Instance).Normalize(Text).Should().NotBeNull();
            }
            catch (JapaneseDictionaryException)
            {
                refused++;
            }
        }

        refused.Should().BePositive();
    }

    [Fact]
    public void Refuses_words_without_the_fields_of_UniDic()
    {
        byte[] lexicon = File.ReadAllBytes(PathOf("sys.dic"));
        lexicon.AsSpan().Replace((byte)',', (byte)';');
        File.WriteAllBytes(PathOf("sys.dic"), lexicon);

        Opening().Should().Throw<JapaneseDictionaryException>().WithMessage("*have 1 fields*UniDic*");
    }

    [Fact]
    public void Refuses_files_of_different_dictionaries()
    {
        byte[] costs = new byte[4 + (2 * 4 * 4)];
        costs[0] = costs[2] = 4;
        File.WriteAllBytes(PathOf("matrix.bin"), costs);

        Opening().Should().Throw<JapaneseDictionaryException>().WithMessage("*not of one dictionary*");
    }

    [Fact]
    public void Says_that_it_was_disposed()
    {
        var dictionary = JapaneseDictionary.Open(_files.Folder);
        dictionary.Dispose();

        FluentActions.Invoking(() => new JapaneseNormalizer(dictionary, NormalizationMode.Reference, NullLogger.Instance).Normalize(Text)).Should().Throw<ObjectDisposedException>();
    }

    private string PathOf(string file) => Path.Combine(_files.Folder, file);

    private Action Opening() => () => JapaneseDictionary.Open(_files.Folder).Dispose();
}
