using System.Text.RegularExpressions;

namespace Xtts.Net.Architecture.Tests;

/// <summary>A newcomer finds a type by guessing its file: one type a file, small files.</summary>
public sealed partial class SourceTreeTests
{
    private const int LongestFile = 400;

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_declares_one_type_and_bears_its_name(string project)
    {
        var misplaced = Sources.Files(project)
            .Select(file => (File: file, Types: TopLevelType().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value).Distinct().ToArray()))
            .Where(pair => pair.Types.Length > 1 || (pair.Types.Length == 1 && Path.GetFileNameWithoutExtension(pair.File).Split('.')[0] != pair.Types[0]));

        misplaced.Select(pair => $"{Path.GetFileName(pair.File)}: {string.Join(", ", pair.Types)}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_is_longer_than_400_lines(string project)
    {
        var tooLong = Sources.Files(project).Where(file => File.ReadLines(file).Count() > LongestFile);

        tooLong.Select(Path.GetFileName).Should().BeEmpty();
    }

    public static TheoryData<string> Projects() => [.. Sources.Projects()];

    [GeneratedRegex(@"^(public |internal |file )?(static |abstract |sealed |readonly |ref |partial |unsafe )*(class|struct|interface|enum|record( struct| class)?|delegate \S+) (?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();
}
