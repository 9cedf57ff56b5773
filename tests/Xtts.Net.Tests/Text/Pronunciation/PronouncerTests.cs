using Xtts.Net.Text;
using Xtts.Net.Text.Pronunciation;

namespace Xtts.Net.Tests.Text.Pronunciation;

public sealed class PronouncerTests
{
    [Theory]
    [InlineData("Az Xtts beszél.", "Az iksz beszél.")]
    [InlineData("Xtts", "iksz")]
    [InlineData("Az Xtts-ben, az Xtts‑szel.", "Az iksz-ben, az iksz‑szel.")]
    [InlineData("„Xtts”, (Xtts), Xtts/Xtts, Xtts…", "„iksz”, (iksz), iksz/iksz, iksz…")]
    [InlineData("Xttsben, MyXtts, Xtts2, _Xtts, Xtts_", "Xttsben, MyXtts, Xtts2, _Xtts, Xtts_")]
    [InlineData("Xtts\u0301 a\u0301Xtts", "Xtts\u0301 a\u0301Xtts")]
    public void A_word_is_found_as_a_whole_word(string text, string spoken)
    {
        PronunciationLexicon lexicon = [new("Xtts", "iksz")];

        Apply(lexicon, text, "hu").Should().Be(spoken);
    }

    [Theory]
    [InlineData("tr", "NATO'nun ve NATO’ya", "nato", "nato'nun ve nato’ya")]
    [InlineData("fr", "l'OTAN, d’OTAN", "otan", "l'otan, d’otan")]
    [InlineData("en", "NATO's NATO’s", "nato", "nato's nato’s")]
    public void An_apostrophe_is_a_border(string language, string text, string spoken, string expected)
    {
        var lexicon = PronunciationLexicon.Create([new(spoken.ToUpperInvariant(), spoken)]);

        Apply(lexicon, text, language).Should().Be(expected);
    }

    [Fact]
    public void A_negated_English_word_is_another_word()
    {
        PronunciationLexicon lexicon = [new("won", "uon")];

        Apply(lexicon, "won, won't, WON’T, won'ts", "en").Should().Be("uon, won't, WON’T, uon'ts");
        Apply(lexicon, "won't", "de").Should().Be("uon't");
    }

    [Theory]
    [InlineData("New York City is big", "enn cé is big")]
    [InlineData("New \n  York\u00A0City is big", "enn cé is big")]
    [InlineData("New York State", "enn State")]
    [InlineData("New Yorker", "nyú Yorker")]
    [InlineData("New-York", "nyú-York")]
    [InlineData("New York Cit", "enn Cit")]
    public void The_longest_phrase_wins(string text, string spoken)
    {
        PronunciationLexicon lexicon = [new("New", "nyú"), new("New York City", "enn cé"), new("New York", "enn")];

        Apply(lexicon, text, "hu").Should().Be(spoken);
    }

    [Theory]
    [InlineData(LetterCase.Capitals, "Polish", "Polish POLISH polish pOLISH PolisH", "p p polish pOLISH p")]
    [InlineData(LetterCase.Capitals, "it", "It it IT iT", "p p p p")]
    [InlineData(LetterCase.Capitals, "IT", "It it IT iT", "It it p iT")]
    [InlineData(LetterCase.Ignore, "IT", "It it IT iT", "p p p p")]
    [InlineData(LetterCase.Exact, "It", "It it IT iT", "p it IT iT")]
    [InlineData(LetterCase.Exact, "O'Neil  Jr", "O’Neil\tJr o'Neil Jr", "p o'Neil Jr")]
    [InlineData(LetterCase.Ignore, "ŐRÜLT ΣΊΣΥΦΟΣ", "Őrült σίσυφοσ", "p")]
    [InlineData(LetterCase.Ignore, "\U00010400", "\U00010428 \U00010400", "p p")]
    public void Letter_case_follows_the_rule_of_the_entry(LetterCase rule, string written, string text, string spoken)
    {
        PronunciationLexicon lexicon = [new(written, "p") { Case = rule }];

        Apply(lexicon, text, "en").Should().Be(spoken);
    }

    [Fact]
    public void Turkish_pairs_its_own_letters()
    {
        PronunciationLexicon lexicon = [new("ısı", "p"), new("iş", "q")];

        Apply(lexicon, "ISI isi İŞ IŞ", "tr").Should().Be("p isi q IŞ");
    }

    [Fact]
    public void Of_entries_for_one_word_the_one_that_asks_for_most_wins()
    {
        PronunciationLexicon lexicon = [new("IT", "capitals"), new("it", "small"), new("It", "exact") { Case = LetterCase.Exact }, new("it", "all") { Case = LetterCase.Ignore }];

        Apply(lexicon, "IT It it", "en").Should().Be("capitals exact small");
    }

    [Fact]
    public void An_entry_of_the_language_wins_over_one_of_all_languages()
    {
        PronunciationLexicon lexicon = [new("Xtts", "iksz") { Language = "HU-hu" }, new("Xtts", "ex") { Case = LetterCase.Exact }];

        Apply(lexicon, "Xtts", "hu").Should().Be("iksz");
        Apply(lexicon, "Xtts", "en").Should().Be("ex");
    }

    [Fact]
    public void The_later_of_two_equal_entries_wins()
    {
        PronunciationLexicon lexicon = [new("a", "first"), new("a", "second")];

        Apply(lexicon, "a", "en").Should().Be("second");
        Apply(lexicon.With([new("a", "third")]), "a", "en").Should().Be("third");
    }

    [Fact]
    public void The_request_wins_over_the_model_and_both_are_used()
    {
        PronunciationLexicon model = [new("one", "model"), new("two", "model"), new("two words", "longer")], request = [new("one", "request"), new("two", "request")];

        string spoken = new Pronouncer(model).Apply("one two three two words", LanguageTag.Parse("en"), request, []);

        spoken.Should().Be("request request three longer");
    }

    [Fact]
    public void A_spoken_form_is_not_searched_again()
    {
        PronunciationLexicon lexicon = [new("a", "b a"), new("b", "c")];

        Apply(lexicon, "a b", "en").Should().Be("b a c");
    }

    [Theory]
    [InlineData("C++ C++11 .NET ASP.NET c# C+", "p p11 q ASPq r C+")]
    [InlineData("+C++", "+p")]
    [InlineData("AC++", "AC++")]
    public void Signs_need_no_border(string text, string spoken)
    {
        PronunciationLexicon lexicon = [new("C++", "p"), new(".NET", "q"), new("c#", "r")];

        Apply(lexicon, text, "en").Should().Be(spoken);
    }

    [Theory]
    [InlineData("zh", "我在北京大学用XTTS。", "我在beida用ex。")]
    [InlineData("ja", "ドコモのXTTSです。ドコモショップ", "どこものexです。ドコモショップ")]
    [InlineData("ko", "나토는 XTTS는 나토군 나토에서는 NATO를", "나tto는 ex는 나토군 나tto에서는 NATO를")]
    public void Words_are_found_where_scripts_meet_and_where_no_spaces_are_written(string language, string text, string spoken)
    {
        PronunciationLexicon lexicon = [new("XTTS", "ex"), new("北京", "bj"), new("北京大学", "beida"), new("ドコモ", "どこも"), new("나토", "나tto")];

        Apply(lexicon, text, language).Should().Be(spoken);
    }

    [Fact]
    public void Spared_stretches_stay_and_what_is_beside_them_is_found()
    {
        PronunciationLexicon lexicon = [new("a b", "p"), new("a", "q"), new("b", "r")];

        string spoken = new Pronouncer(lexicon).Apply("a b a b", LanguageTag.Parse("en"), null, [new TextSpan(2, 5)]);

        spoken.Should().Be("q b a r");
    }

    [Fact]
    public void A_text_without_entries_comes_back_itself()
    {
        const string Text = "no word of it";

        Apply([new("other", "p")], Text, "en").Should().BeSameAs(Text);
        Apply([], Text, "en").Should().BeSameAs(Text);
    }

    [Fact]
    public void Any_text_is_searched_and_nothing_else_of_it_changes()
    {
        var random = new Random(7);
        string[] parts = ["a", "B", " ", "\n", "'", "’", "-", "\uD83D", "\uDE00", "\u0301", "\u200D", "가", "는", "あ", "カ", "漢", "1", "_", "ß", "İ", ".", "\0"];
        PronunciationLexicon lexicon = [new("a", "\uE000"), new("B a", "\uE000"), new("가", "\uE000"), new("漢", "\uE000"), new("1.", "\uE000"), new("\uD83D", "\uE000")];
        var pronouncer = new Pronouncer(lexicon);
        for (int round = 0; round < 2000; round++)
        {
            string text = string.Concat(random.GetItems(parts, random.Next(30)));

            string spoken = pronouncer.Apply(text, LanguageTag.Parse(random.GetItems(["en", "ko", "ja", "tr"], 1)[0]), null, []);

            string[] kept = spoken.Split('\uE000');
            int at = 0;
            foreach (string part in kept)
            {
                int found = text.IndexOf(part, at, StringComparison.Ordinal);
                found.Should().BeGreaterThanOrEqualTo(at);
                at = found + part.Length;
            }
        }
    }

    private static string Apply(PronunciationLexicon lexicon, string text, string language) => new Pronouncer(lexicon).Apply(text, LanguageTag.Parse(language), null, []);
}
