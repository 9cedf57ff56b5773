using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Tests.Text.Normalization;

public sealed class TextTidyingTests
{
    private readonly TextTidying _tidying = new("hu");

    [Theory]
    [InlineData("o\u030b u\u030b e\u0301 \u0438\u0306", "ő ű é й")]
    [InlineData("a\u0301\u0302\u0303\u0304\u0305\u0306", "á")]
    public void Letters_and_their_marks_become_one_and_the_rest_of_the_marks_goes(string text, string tidied) => _tidying.Tidy(text).Should().Be(tidied);

    [Theory]
    [InlineData("„a” “b” «c» \"d\"", "a b c d")]
    [InlineData("it’s ‘fine’", "it's fine")]
    [InlineData("[en] a…", "(en) a...")]
    [InlineData("a\u2011b", "a-b")]
    public void Quotes_go_and_other_marks_become_plain(string text, string tidied) => _tidying.Tidy(text).Should().Be(tidied);

    [Theory]
    [InlineData("٣४５", "345")]
    [InlineData("2½ Ⅳ ⑤", "2 1/2 IV 5")]
    [InlineData("20℃ ＡＢ", "20°C AB")]
    [InlineData("٣٫٥ ٪", "3.5 %")]
    public void Digits_and_forms_of_every_script_become_plain(string text, string tidied) => _tidying.Tidy(text).Should().Be(tidied);

    [Theory]
    [InlineData("a\u202eb\u200fc\ufeff", "abc")]
    [InlineData("a😀b", "a b")]
    [InlineData("a\u0000b", "ab")]
    public void What_has_no_sound_goes(string text, string tidied) => _tidying.Tidy(text).Should().Be(tidied);

    [Fact]
    public void Unpaired_surrogates_go() => _tidying.Tidy("a\ud83db\udc00").Should().Be("ab");

    [Fact]
    public void A_plain_text_is_the_same_string()
    {
        const string text = "Árvíztűrő tükörfúrógép, 5 km – Привет, नमस्ते 中文";

        _tidying.Tidy(text.Replace("नमस्ते", "नमसत", StringComparison.Ordinal)).Should().Be("Árvíztűrő tükörfúrógép, 5 km – Привет, नमसत 中文");
        _tidying.Tidy("Árvíz 5 km – Привет").Should().BeSameAs("Árvíz 5 km – Привет");
    }
}
