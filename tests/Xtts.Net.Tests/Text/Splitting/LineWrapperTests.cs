using Xtts.Net.Text.Splitting;

namespace Xtts.Net.Tests.Text.Splitting;

public sealed class LineWrapperTests
{
    // Expected lines are those of Python 3.11's textwrap.wrap(text, width, drop_whitespace=True, break_on_hyphens=False, tabsize=1).
    [Theory]
    [MemberData(nameof(Wrapped))]
    public void Lines_are_those_of_the_reference(string text, int width, string[] lines) => LineWrapper.Wrap(text, width).Should().Equal(lines);

    public static TheoryData<string, int, string[]> Wrapped => new()
    {
        { "abc  defghij", 4, ["abc", "defg", "hij"] },
        { "abc defghijkl mn", 4, ["abc ", "defg", "hijk", "l mn"] },
        { "  abc def", 4, ["abc", "def"] },
        { "   abcdefgh", 2, [" a", "bc", "de", "fg", "h"] },
        { "a\u0009b\u000ac d", 3, ["a b", "c d"] },
        { "one\u00a0two three", 6, ["one\u00a0tw", "o", "three"] },
        { "ab-cd-ef gh", 4, ["ab-c", "d-ef", "gh"] },
        { "abcd efghijklm", 5, ["abcd ", "efghi", "jklm"] },
        { "    ", 2, [] },
        { "a    b", 2, ["a", "b"] },
        { "abcd \u00a0 e", 4, ["abcd", "\u00a0 e"] },
        { "x \u2003\u2003\u2003\u2003 y", 2, ["x ", " y"] },
    };
}
