using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Dutch names of letters, signs, units, currencies and months.</summary>
internal static class DutchNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "en", At = "apenstaartje", Percent = "procent", PerMille = "promille", Hash = "hekje", Number = "nummer", Degree = "graden", Section = "paragraaf", Plus = "plus", Minus = "min", Times = "bij",
            DividedBy = "gedeeld door", EqualTo = "is", LessThan = "kleiner dan", GreaterThan = "groter dan", About = "ongeveer", Over = "op", Dot = "punt", Slash = "slash", Hyphen = "streepje", Underscore = "laag streepje", Colon = "dubbele punt",
        },
        Letters = LetterTable.Read("a aa b bee c see d dee e ee f eff g gee h haa i ie j jee k kaa l ell m emm n enn o oo p pee q kuu r err s ess t tee u uu v vee w wee x iks y ij z zet é e ë e ï i ö o ü u"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "milli", "micro", "nano", "centi", "deci", "hecto"],
            Bases =
            [
                ("m", Same("meter")), ("g", Same("gram")), ("l", Same("liter")), ("L", Same("liter")), ("Hz", Same("hertz")), ("W", Same("watt")), ("Wh", Same("wattuur")), ("V", Same("volt")), ("A", Same("ampère")), ("Ah", Same("ampère-uur")), ("Pa", Same("pascal")),
                ("J", Same("joule")), ("cal", Noun.Plural("calorie", "calorieën")), ("B", Same("byte")), ("bit", Same("bit")), ("s", Noun.Plural("seconde", "seconden")), ("N", Same("newton")), ("Ω", Same("ohm")),
            ],
            Others =
            [
                ("t", Same("ton")), ("ha", Same("hectare")), ("h", Same("uur")), ("u", Same("uur")), ("min", Noun.Plural("minuut", "minuten")), ("min.", Noun.Plural("minuut", "minuten")), ("sec", Noun.Plural("seconde", "seconden")), ("dB", Same("decibel")), ("bar", Same("bar")),
                ("°C", Noun.Plural("graad celsius", "graden celsius")), ("°F", Noun.Plural("graad fahrenheit", "graden fahrenheit")), ("°", Noun.Plural("graad", "graden")), ("px", Same("pixels")), ("pk", Same("paardenkracht")), ("mln", Same("miljoen")), ("mld", Same("miljard")), ("mln.", Same("miljoen")),
            ],
            Square = unit => unit.With("vierkante "),
            Cubic = unit => unit.With("kubieke "),
            PerHour = " per uur",
            PerSecond = " per seconde",
        }),
        Currencies =
        [
            new("€ EUR", Same("euro"), Same("cent")), new("$ USD US$", Same("dollar"), Same("cent")), new("£ GBP", Same("pond"), Noun.Plural("penny", "pence")), new("¥ JPY", Same("yen"), Same("sen")), new("CHF", Same("zwitserse frank"), Same("rappen")), new("ƒ NLG", Same("gulden"), Same("cent")),
            new("zł PLN", Same("zloty"), Same("groszy")), new("Kč CZK", Noun.Plural("kroon", "kronen"), Same("heller")), new("Ft HUF", Same("forint"), Same("fillér")), new("₽ RUB", Same("roebel"), Same("kopeke")), new("₺ TRY TL", Same("turkse lira"), Same("kurus")), new("₹ INR", Same("roepie"), Same("paisa")),
            new("₩ KRW", Same("won"), Same("jeon")), new("₴ UAH", Same("hryvnia"), Same("kopeke")), new("₪ ILS", Same("sjekel"), Same("agorot")), new("CNY", Same("yuan"), Same("fen")), new("₿ BTC", Same("bitcoin"), Same("honderdste bitcoin")),
        ],
        Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"],
        OtherMonths = [("jan", 1), ("feb", 2), ("mrt", 3), ("apr", 4), ("aug", 8), ("sept", 9), ("okt", 10), ("nov", 11), ("dec", 12)],
        Abbreviations =
        [
            new("dhr.", "de heer", Title), new("mevr.", "mevrouw", Title), new("mw.", "mevrouw", Title), new("dr.", "dokter", Title), new("prof.", "professor", Title), new("jhr.", "jonkheer", Title), new("ir.", "ingenieur", Title), new("ing.", "ingenieur", Title), new("mr.", "meester", Title), new("drs.", "doctorandus", Title),
            new("bijv.", "bijvoorbeeld"), new("bv.", "bijvoorbeeld"), new("d.w.z.", "dat wil zeggen"), new("enz.", "enzovoort"), new("etc.", "et cetera"), new("o.a.", "onder andere"), new("m.a.w.", "met andere woorden"), new("i.p.v.", "in plaats van"), new("t.o.v.", "ten opzichte van"),
            new("m.b.t.", "met betrekking tot"), new("a.u.b.", "alstublieft"), new("s.v.p.", "alstublieft"), new("ca.", "circa"), new("nr.", "nummer"), new("blz.", "bladzijde"), new("p.", "pagina", BeforeNumber), new("tel.", "telefoon"), new("v. chr.", "voor christus"), new("n. chr.", "na christus"),
            new("e.d.", "en dergelijke"), new("incl.", "inclusief"), new("excl.", "exclusief"), new("max.", "maximaal"), new("min.", "minimaal"), new("st.", "sint", BeforeName), new("vgl.", "vergelijk"), new("z.o.z.", "zie ommezijde"), new("jl.", "jongstleden"), new("a.s.", "aanstaande"), new("hfst.", "hoofdstuk"), new("art.", "artikel", BeforeNumber),
        ],
        Acronyms = WordSet.Acronyms("OK=oké USA= VS= EU= TV= UFO NAVO NATO KLM= NOS= HEMA AIDS API= IT= PC= CD= DVD= VIP=vip BTW= CEO= LED HET DE EEN EN IN OP IS IK JE WE ZE ER AL NU ZO OF UW"),
        Magnitudes = WordSet.Of("duizend miljoen miljard biljoen mln mld"),
        PhoneCues = WordSet.Of("tel telefoon telefoonnummer mobiel fax bel"),
        VersionCues = WordSet.Of("versie v"),
        CountryDomains = WordSet.Of("nl be"),
        YearCues = WordSet.Of("in sinds vanaf tot uit van jaar anno voor na rond begin eind sedert"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
