using System.Text;
using Xtts.Net.Text.Reading;

namespace Xtts.Net.Tests.Text.Reading;

/// <summary>Whatever the characters, something is said and no digit is left.</summary>
public sealed class NaturalRobustnessTests
{
    private const int Texts = 400;

    // What rules look for, so that random texts meet them.
    private const string Interesting = "0123456789.,:;-–—/'%€$£°+#&@²½XIVMstAMuvwyeő  \n()\"„”éßİı१٣٤";

    public static TheoryData<string> Languages => new(LanguageReaders.Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Random_text_never_throws_and_never_leaves_a_digit(string language)
    {
        var random = new Random(20240229);

        for (int i = 0; i < Texts; i++)
        {
            string text = RandomText(random, i % 3);
            string spoken = Reading.Natural.Normalize(text, language);
            if (language != "zh") spoken.Should().NotMatchRegex("[0-9]", "'{0}' was read", text);
            spoken.Should().NotMatchRegex(@"[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]", "'{0}' was read", text);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Unpaired_surrogates_piled_marks_directions_and_emoji_are_dropped(string language)
    {
        string spoken = Reading.Natural.Normalize("a\ud83d b\u202ec\u200f d😀e\udc00 z\u0351\u0352\u0353\u0354\u0355\u0356", language);

        spoken.Should().NotContainAny("\ud83d", "\udc00", "\u202e", "\u200f", "\u0351");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_very_long_run_of_digits_is_read(string language) => Reading.Natural.Normalize(new string('7', 5000), language).Should().NotBeEmpty();

    private static string RandomText(Random random, int kind)
    {
        var text = new StringBuilder();
        int length = random.Next(1, 60);
        for (int i = 0; i < length; i++)
        {
            text.Append(kind switch
            {
                0 => Interesting[random.Next(Interesting.Length)],
                1 => (char)random.Next(0x10000),
                _ => random.Next(2) == 0 ? Interesting[random.Next(Interesting.Length)] : (char)random.Next(0x2fff),
            });
        }

        return text.ToString();
    }
}
