using System.Text;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Tests.Text.Pronunciation;

public sealed class LexiconFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lexicon ő ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Reads_both_forms_of_an_entry()
    {
        var lexicon = Parse(
            """
            {
              // Names.
              "hu": { "Xtts": "iksz té té esz", "IT  részleg": { "spoken": " áj tí részleg ", "case": "exact" } },
              "*": { "GitHub": { "case": "ignore", "spoken": "git hab" }, },
            }
            """);

        lexicon.Should().Equal(
            new PronunciationEntry("Xtts", "iksz té té esz") { Language = "hu" },
            new PronunciationEntry("IT részleg", "áj tí részleg") { Language = "hu", Case = LetterCase.Exact },
            new PronunciationEntry("GitHub", "git hab") { Case = LetterCase.Ignore });
    }

    [Fact]
    public void A_byte_order_mark_is_no_matter() => LexiconFile.Parse([.. Encoding.UTF8.Preamble, .. "{\"hu\":{\"a\":\"b\"}}"u8]).Should().ContainSingle();

    [Theory]
    [InlineData("", 1, 1, "*is not JSON*")]
    [InlineData("[]", 1, 1, "*begins with {*")]
    [InlineData("{\"Xtts\": \"iksz\"}", 1, 10, "*words of 'Xtts' are expected in braces*")]
    [InlineData("{\"két szó\": {}}", 1, 2, "*'két szó' is no language*")]
    [InlineData("{\"hu\": {\n \"Ő\": \"ő\", \"a\": 5}}", 2, 17, "*expected what is said for 'a'*")]
    [InlineData("{\"hu\": {\n\n  \"a\": \"\"}}", 3, 8, "*what is spoken for 'a' must have 1 to 1000 characters*")]
    [InlineData("{\"hu\": {\" \": \"b\"}}", 1, 9, "*has 1 to 200 characters*")]
    [InlineData("{\"hu\": {\"a\": {\"spokn\": \"b\"}}}", 1, 15, "*did you mean 'spoken'?*")]
    [InlineData("{\"hu\": {\"a\": {\"spoken\": \"b\", \"case\": \"exct\"}}}", 1, 38, "*did you mean 'exact'?*")]
    [InlineData("{\"hu\": {\"a\": {\"case\": \"exact\"}}}", 1, 30, "*has no \"spoken\"*")]
    [InlineData("{\"hu\": {\"a\": {\"spoken\": null}}}", 1, 25, "*expected to be a text*")]
    [InlineData("{\"hu\": {\"a\": \"b\",\n\"a\": \"c\"}}", 2, 1, "*'a' is there twice*")]
    [InlineData("{\"hu\": {\"a\": \"\\ud800\"}}", 1, 14, "*a text is damaged*")]
    [InlineData("{\"hu\": {\"a\": \"b\"}} {}", 1, 20, "*is not JSON*")]
    [InlineData("{\"hu\": {\"a\": \"b\"}", 1, 18, "*is not JSON*")]
    public void A_bad_document_is_refused_with_its_place(string json, int line, int column, string message)
    {
        var parse = () => Parse(json);

        var error = parse.Should().Throw<LexiconException>().WithMessage(message).Which;
        (error.Line, error.Column).Should().Be((line, column));
        error.Message.Should().Contain("'lexicon.json'").And.NotContain("\n");
    }

    [Fact]
    public void Text_that_is_no_unicode_is_refused()
    {
        var parse = () => LexiconFile.Parse([.. "{\"hu\": {\""u8, 0xFF, .. "\": \"b\"}}"u8]);

        parse.Should().Throw<LexiconException>().WithMessage("*line 1, character 9: a text is damaged*");
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        string json = "{\"hu\": {" + string.Join(',', Enumerable.Range(0, PronunciationLexicon.MostEntries + 1).Select(i => $"\"w{i}\":\"x\"")) + "}}";

        var parse = () => Parse(json);

        parse.Should().Throw<LexiconException>().WithMessage("*at most 100000 entries*");
    }

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var parse = () => Parse(string.Concat(Enumerable.Repeat("{\"a\":", 5000)));

        parse.Should().Throw<LexiconException>();
    }

    [Fact]
    public void A_file_is_read_and_named_in_errors()
    {
        string good = Path.Combine(_folder, "good.json"), bad = Path.Combine(_folder, "bad.json"), missing = Path.Combine(_folder, "missing.json");
        File.WriteAllText(good, "{\"hu\": {\"a\": \"b\"}}");
        File.WriteAllText(bad, "{");

        LexiconFile.Load(good).Should().ContainSingle();

        ((Action)(() => LexiconFile.Load(bad))).Should().Throw<LexiconException>().WithMessage("'bad.json'*");
        ((Action)(() => LexiconFile.Load(missing))).Should().Throw<LexiconException>().WithMessage("There is no lexicon*");
        ((Action)(() => LexiconFile.Load(_folder))).Should().Throw<LexiconException>().WithMessage("*it is a folder*");
    }

    private static PronunciationLexicon Parse(string json) => LexiconFile.Parse(Encoding.UTF8.GetBytes(json));
}
