using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>German names of letters, signs, units, currencies and months.</summary>
internal static class GermanNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "und", At = "at", Percent = "prozent", PerMille = "promille", Hash = "raute", Number = "nummer", Degree = "grad", Section = "paragraf", Plus = "plus", Minus = "minus",
            Times = "mal", DividedBy = "geteilt durch", EqualTo = "gleich", LessThan = "kleiner als", GreaterThan = "größer als", About = "ungefähr", Over = "durch", Dot = "punkt",
            Slash = "schrägstrich", Hyphen = "bindestrich", Underscore = "unterstrich", Colon = "doppelpunkt",
        },
        Letters = LetterTable.Read(
            "a a b be c ze d de e e f eff g ge h ha i i j jott k ka l ell m emm n enn o o p pe q ku r err s ess t te u u v vau w we x iks y üpsilon z zett ä ä ö ö ü ü ß eszett"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "milli", "mikro", "nano", "zenti", "dezi", "hekto"],
            Bases =
            [
                ("m", Same("meter")), ("g", Same("gramm")), ("l", Same("liter")), ("L", Same("liter")), ("Hz", Same("hertz")), ("W", Same("watt")), ("V", Same("volt")), ("A", Same("ampere")),
                ("Wh", Noun.Plural("wattstunde", "wattstunden", Gender.Feminine)), ("Ah", Noun.Plural("amperestunde", "amperestunden", Gender.Feminine)), ("Pa", Same("pascal")), ("J", Same("joule")),
                ("cal", Noun.Plural("kalorie", "kalorien", Gender.Feminine)), ("B", Same("byte")), ("bit", Same("bit")), ("s", Noun.Plural("sekunde", "sekunden", Gender.Feminine)),
                ("N", Same("newton")), ("Ω", Same("ohm")),
            ],
            Others =
            [
                ("t", Noun.Plural("tonne", "tonnen", Gender.Feminine)), ("ha", Same("hektar")), ("h", Noun.Plural("stunde", "stunden", Gender.Feminine)), ("Std.", Noun.Plural("stunde", "stunden", Gender.Feminine)),
                ("min", Noun.Plural("minute", "minuten", Gender.Feminine)), ("Min.", Noun.Plural("minute", "minuten", Gender.Feminine)), ("Sek.", Noun.Plural("sekunde", "sekunden", Gender.Feminine)),
                ("dB", Same("dezibel")), ("bar", Same("bar")), ("°C", Same("grad celsius")), ("°F", Same("grad fahrenheit")), ("°", Same("grad")), ("px", Same("pixel")), ("PS", Same("pe ess")),
                ("Mio.", Same("millionen")), ("Mrd.", Same("milliarden")), ("kg/m³", Same("kilogramm pro kubikmeter")), ("Stk.", Same("stück")), ("St.", Same("stück")), ("EL", Same("esslöffel")), ("TL", Same("teelöffel")),
            ],
            Square = unit => unit.With("quadrat"),
            Cubic = unit => unit.With("kubik"),
            PerHour = " pro stunde",
            PerSecond = " pro sekunde",
        }),
        Currencies =
        [
            new("€ EUR", Same("euro"), Same("cent")), new("$ USD US$", Same("dollar"), Same("cent")), new("£ GBP", Same("pfund"), Noun.Plural("penny", "pence")), new("¥ JPY", Same("yen"), Same("sen")),
            new("CHF Fr. SFr.", Same("franken"), Same("rappen")), new("zł PLN", Same("zloty"), Same("groszy")), new("Kč CZK", Noun.Plural("krone", "kronen", Gender.Feminine), Same("heller")), new("Ft HUF", Same("forint"), Same("fillér")),
            new("₽ RUB", Same("rubel"), Same("kopeken")), new("₺ TRY", Same("lira"), Same("kurusch")), new("₹ INR", Noun.Plural("rupie", "rupien", Gender.Feminine), Same("paisa")), new("₩ KRW", Same("won"), Same("jeon")),
            new("₴ UAH", Same("hrywnja"), Same("kopijok")), new("₪ ILS", Same("schekel"), Same("agorot")), new("CNY", Same("yuan"), Same("fen")), new("SEK", Same("schwedische kronen"), Same("öre")),
            new("₿ BTC", Same("bitcoin"), Same("hundertstel bitcoin")), new("DM DEM", Same("mark"), Same("pfennig")),
        ],
        Months = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"],
        OtherMonths = [("Jänner", 1), ("Jan", 1), ("Feb", 2), ("Mär", 3), ("Apr", 4), ("Jun", 6), ("Jul", 7), ("Aug", 8), ("Sep", 9), ("Sept", 9), ("Okt", 10), ("Nov", 11), ("Dez", 12)],
        Abbreviations =
        [
            new("z. b.", "zum beispiel"), new("d. h.", "das heißt"), new("u. a.", "unter anderem"), new("usw.", "und so weiter"), new("usf.", "und so fort"), new("bzw.", "beziehungsweise"), new("ca.", "zirka"),
            new("dr.", "doktor", Title), new("prof.", "professor", Title), new("hr.", "herr", BeforeName), new("fr.", "frau", BeforeName), new("st.", "sankt", BeforeName), new("nr.", "nummer", BeforeNumber), new("s.", "seite", BeforeNumber),
            new("abs.", "absatz", BeforeNumber), new("art.", "artikel", BeforeNumber), new("kap.", "kapitel", BeforeNumber), new("bd.", "band", BeforeNumber), new("vgl.", "vergleiche"), new("evtl.", "eventuell"), new("ggf.", "gegebenenfalls"),
            new("inkl.", "inklusive"), new("exkl.", "exklusive"), new("zzgl.", "zuzüglich"), new("max.", "maximal"), new("min.", "minimal"), new("mio.", "millionen"), new("mrd.", "milliarden"), new("v. chr.", "vor christus"),
            new("n. chr.", "nach christus"), new("geb.", "geboren"), new("gest.", "gestorben"), new("jh.", "jahrhundert"), new("jhd.", "jahrhundert"), new("std.", "stunden", AfterNumber), new("tel.", "telefon"), new("o. ä.", "oder ähnliches"),
            new("u. u.", "unter umständen"), new("i. d. r.", "in der regel"), new("z. t.", "zum teil"), new("z. zt.", "zur zeit"), new("m. e.", "meines erachtens"), new("sog.", "sogenannt"), new("etc.", "et cetera"), new("str.", "straße", AfterName),
            new("jr.", "junior", AfterName), new("hrsg.", "herausgeber"), new("bspw.", "beispielsweise"), new("u. v. m.", "und vieles mehr"), new("allg.", "allgemein"), new("jan.", "januar", BeforeNumber), new("feb.", "februar", BeforeNumber),
            new("aug.", "august", BeforeNumber), new("sept.", "september", BeforeNumber), new("okt.", "oktober", BeforeNumber), new("nov.", "november", BeforeNumber), new("dez.", "dezember", BeforeNumber),
        ],
        Acronyms = WordSet.Acronyms("OK=okay USA= UFO LED=elle_e_de API= TV=te_vau IT=ei_ti DIN NATO AIDS UNO ADAC= AOK= ARD= TÜV GEZ= GAU BAföG VIP=vip CEO=ßi_i_o EZB= UKW= HIV= DVD= WM= EM= OECD= AG= EG= OG= AB ES IM IN DA SO WO JA ER DU AM UM AN ZU"),
        Magnitudes = WordSet.Of("tausend million millionen milliarde milliarden mio mrd"),
        PhoneCues = WordSet.Of("tel telefon telefonnummer handy mobil fax rufnummer"),
        VersionCues = WordSet.Of("version v"),
        CountryDomains = WordSet.Of("de at ch"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
