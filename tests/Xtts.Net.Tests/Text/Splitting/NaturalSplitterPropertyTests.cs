using System.Text;
using Xtts.Net.Text;
using Xtts.Net.Text.Splitting;
using Xtts.Net.Text.Splitting.Natural;

namespace Xtts.Net.Tests.Text.Splitting;

/// <summary>What holds for every text: recorded ones, random ones, and the ones that are meant to break a splitter.</summary>
public sealed class NaturalSplitterPropertyTests
{
    private static readonly string[] Languages = ["ar", "cs", "de", "en", "es", "fr", "hi", "hu", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", "zh"];

    // Marks, digits and spaces are as likely as letters; some of them are half of a pair.
    private static readonly string[] Alphabet =
    [
        "a", "B", "é", "Ő", "я", "你", "は", "한", "ع", "ह", "1", "9", "٣", ".", "!", "?", "…", ",", ";", ":", "。", "、", "،", "।", "\"", "„", "”", "“", "«", "»", "(", ")", "「", "」", "'", "’", "-", "–", "—",
        "%", "€", "@", "/", "_", " ", "  ", "\n", "\r\n", "\n\n", "\u2029", "\t", "\u00a0", "\u0301", "\u20dd", "\u200d", "\u202e", "\ufeff", "\0", "😀", "👨‍👩‍👧", "🇭🇺", "\ud83d", "\ude00", "𝒳", "Dr.", "1.", "XIX.", "z.B.", "etc.", "www.a.hu",
    ];

    public static TheoryData<string> GoldenFiles => [.. TextGoldens.CleanedFiles.Append("split.jsonl").Select(file => Path.GetFileName(file)!)];

    [Theory]
    [MemberData(nameof(GoldenFiles))]
    public void Recorded_texts_lose_nothing_and_keep_the_limit(string file)
    {
        var lines = TextGoldens.Lines(file);
        string all = string.Join("\n\n", lines.Select(line => line.Text("input")));
        string language = lines[0].Text("lang");

        RequireSound(all, language, CharacterLimits.Of(LanguageTag.Parse(language)));
        foreach (var line in lines) RequireSound(line.Text("input"), line.Text("lang"), 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(60)]
    [InlineData(250)]
    public void Random_texts_lose_nothing_and_keep_the_limit(int limit)
    {
        var random = new Random(20261126 + limit);
        for (int i = 0; i < 300; i++)
        {
            var text = new StringBuilder();
            int letters = random.Next(1, 8);        // so that some texts are mostly words, and others mostly marks
            for (int length = random.Next(1, 600); length > 0; length--) text.Append(random.Next(letters) > 0 && letters > 3 ? "word "[random.Next(5)].ToString() : Alphabet[random.Next(Alphabet.Length)]);
            RequireSound(text.ToString(), Languages[i % Languages.Length], limit);
        }
    }

    [Theory]
    [InlineData("x", "en")]
    [InlineData("1", "hu")]
    [InlineData("1 ", "hu")]
    [InlineData("(", "en")]
    [InlineData("„", "hu")]
    [InlineData("\" ", "en")]
    [InlineData(".", "en")]
    [InlineData("\u0301", "hu")]
    [InlineData("\ud83d", "en")]
    [InlineData("你", "zh")]
    [InlineData("。", "zh")]
    [InlineData("\n", "en")]
    [InlineData("a.\n\n", "en")]
    [InlineData("\u200d", "en")]
    public void A_hundred_thousand_times_the_same_is_cut_soundly(string unit, string language) => RequireSound(string.Concat(Enumerable.Repeat(unit, 100_000)), language, CharacterLimits.Of(LanguageTag.Parse(language)));

    private static void RequireSound(string text, string language, int limit)
    {
        string[] segments = [.. new NaturalSplitter().Split(text, LanguageTag.Parse(language), limit)];

        int at = 0;
        foreach (string segment in segments)
        {
            if (CodePoints.Count(segment) > limit) segment.Should().Match(_ => false, $"it is longer than {limit}");
            int start = text.IndexOf(segment, at, StringComparison.Ordinal);
            if (start < 0 || !string.IsNullOrWhiteSpace(text[at..start])) text.Should().Contain(segment, $"all of {Escape(text)} is to be said in order");
            at = start + segment.Length;
            bool partsAPair = at < text.Length && segment.Length > 0 && char.IsHighSurrogate(segment[^1]) && char.IsLowSurrogate(text[at]);
            partsAPair.Should().BeFalse("no character may be halved");
        }

        string rest = text[at..];
        if (!string.IsNullOrWhiteSpace(rest.Trim('\u001c', '\u001d', '\u001e', '\u001f'))) rest.Should().BeEmpty("all is to be said");
        (segments.Length == 1 || segments.All(segment => segment.Length > 0 && segment == segment.Trim())).Should().BeTrue("segments are not blank and have no white space at their ends");
    }

    private static string Escape(string text) => string.Concat(text.Take(60).Select(unit => unit is >= ' ' and < '\u007f' ? unit.ToString() : $"\\u{(int)unit:x4}"));
}
