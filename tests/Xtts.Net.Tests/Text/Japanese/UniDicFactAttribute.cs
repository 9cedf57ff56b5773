namespace Xtts.Net.Tests.Text.Japanese;

/// <summary>A test that needs UniDic: skipped where it is not installed.</summary>
internal sealed class UniDicFactAttribute : FactAttribute
{
    public UniDicFactAttribute() => Skip = Folder is null ? "UniDic was not found (on Debian: apt-get install unidic-mecab; elsewhere name its folder in XTTS_JA_DICT)." : null;

    /// <summary>Where UniDic is, if anywhere.</summary>
    public static string? Folder { get; } = new[] { Environment.GetEnvironmentVariable("XTTS_JA_DICT"), "/var/lib/mecab/dic/unidic" }.FirstOrDefault(folder => File.Exists(Path.Combine(folder ?? "", "sys.dic")));
}
