using System.Text;
using Xtts.Net.Text;
using Xtts.Net.Text.Normalization;

namespace Xtts.Net.Tests.Text.Normalization;

public sealed class ReferenceRobustnessTests
{
    private static readonly TextNormalizer Normalizer = new(NormalizationMode.Reference);

    private static readonly string[] Pieces =
    [
        "1", "23", "1,000", "3.14159", "007", "5%", "$5", "€7,50", "£", "1st", "2.", "10:30", "2024年5月3日", "13800138000", "1/2", "100번", "5個", "dr.", "г-н", "&", "@", "\"", "'", " ", "\t\n", "a", "I", "İ", "ß",
        "\ud800", "\udc00", "😀", "👩‍👩‍👧", "\u0301\u0323\u0489", "\u202e", "\u2066x\u2069", "\u0000", "\ufeff", "\uffff", "漢字", "ひらがな", "カタカナ", "한국어", "हिन्दी १२३", "عربي ٣", "𠮷", "…", "—", "]", "[STOP]",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("it")]
    [InlineData("pt")]
    [InlineData("pl")]
    [InlineData("tr")]
    [InlineData("ru")]
    [InlineData("nl")]
    [InlineData("cs")]
    [InlineData("ar")]
    [InlineData("zh-cn")]
    [InlineData("hu")]
    [InlineData("ko")]
    [InlineData("ja")]
    [InlineData("hi")]
    public void Takes_any_mixture_of_characters(string language)
    {
        var random = new Random(17);
        for (int run = 0; run < 300; run++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(1, 40); i > 0; i--) text.Append(random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);

            string cleaned = Normalizer.Normalize(text.ToString(), language);

            cleaned.Should().NotStartWith(" ").And.NotEndWith(" ");
        }
    }
}
