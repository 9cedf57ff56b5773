using Xtts.Net.OnnxRuntime.Decoding.Quantized.Caching;

namespace Xtts.Net.OnnxRuntime.Tests.Decoding.Quantized.Caching;

public sealed class UserCacheFolderTests
{
    [Theory]
    [InlineData(false, false, "/home/a", null, "/home/a/.cache/Xtts.Net")]
    [InlineData(false, false, "/home/a", "/var/cache/a", "/var/cache/a/Xtts.Net")]
    [InlineData(false, false, "/home/a", "relative", "/home/a/.cache/Xtts.Net")]
    [InlineData(false, false, null, null, null)]
    [InlineData(false, true, "/Users/a", "/var/cache/a", "/Users/a/Library/Caches/Xtts.Net")]
    [InlineData(true, false, null, null, "data/Xtts.Net")]
    public void Each_system_has_its_own_place(bool windows, bool mac, string? home, string? cache, string? expected)
    {
        string? folder = UserCacheFolder.Find(windows, mac, name => name == "HOME" ? home : cache, "data");

        (folder?.Replace('\\', '/')).Should().Be(expected);
    }
}
