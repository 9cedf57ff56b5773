using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Tests.Terminal;

public sealed class NumbersTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1000, "1.00 kB")]
    [InlineData(25_100, "25.1 kB")]
    [InlineData(999_999, "1.00 MB")]
    [InlineData(5_607_822_316, "5.61 GB")]
    [InlineData(467_000_000, "467 MB")]
    public void Gives_bytes_in_three_digits(long bytes, string text) => Numbers.Bytes(bytes).Should().Be(text);

    [Theory]
    [InlineData(1, "1 key")]
    [InlineData(1023, "1,023 keys")]
    public void Counts_in_words(long count, string text) => Numbers.Count(count, "key").Should().Be(text);
}
