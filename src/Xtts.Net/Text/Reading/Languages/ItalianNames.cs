using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Italian names of letters, signs, units, currencies and months.</summary>
internal static class ItalianNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "e", At = "chiocciola", Percent = "per cento", PerMille = "per mille", Hash = "cancelletto", Number = "numero", Degree = "gradi", Section = "paragrafo", Plus = "più", Minus = "meno",
            Times = "per", DividedBy = "diviso", EqualTo = "uguale a", LessThan = "minore di", GreaterThan = "maggiore di", About = "circa", Over = "su", Dot = "punto", Slash = "barra", Hyphen = "trattino",
            Underscore = "trattino basso", Colon = "due punti",
        },
        Letters = LetterTable.Read("a a b bi c ci d di e e f effe g gi h acca i i j i_lunga k cappa l elle m emme n enne o o p pi q cu r erre s esse t ti u u v vu w doppia_vu x ics y ipsilon z zeta à a è e é e ì i ò o ù u"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["chilo", "mega", "giga", "tera", "milli", "micro", "nano", "centi", "deci", "etto"],
            Bases =
            [
                ("m", N("metro", "metri")), ("g", N("grammo", "grammi")), ("l", N("litro", "litri")), ("L", N("litro", "litri")), ("Hz", Noun.Same("hertz")), ("W", Noun.Same("watt")), ("Wh", Noun.Same("wattora")), ("V", Noun.Same("volt")),
                ("A", Noun.Same("ampere")), ("Ah", Noun.Same("amperora")), ("Pa", Noun.Same("pascal")), ("J", Noun.Same("joule")), ("cal", F("caloria", "calorie")), ("B", Noun.Same("byte")), ("bit", Noun.Same("bit")), ("s", N("secondo", "secondi")),
                ("N", Noun.Same("newton")), ("Ω", Noun.Same("ohm")),
            ],
            Others =
            [
                ("t", F("tonnellata", "tonnellate")), ("ha", N("ettaro", "ettari")), ("h", F("ora", "ore")), ("min", N("minuto", "minuti")), ("sec", N("secondo", "secondi")), ("dB", Noun.Same("decibel")), ("bar", Noun.Same("bar")), ("q", N("quintale", "quintali")),
                ("°C", N("grado celsius", "gradi celsius")), ("°F", N("grado fahrenheit", "gradi fahrenheit")), ("°", N("grado", "gradi")), ("px", Noun.Same("pixel")), ("CV", N("cavallo", "cavalli")), ("km/h", N("chilometro orario", "chilometri orari")),
            ],
            Square = unit => unit.With("", " quadrati") with { One = unit.One + " quadrato" },
            Cubic = unit => unit.With("", " cubi") with { One = unit.One + " cubo" },
            PerHour = " all'ora",
            PerSecond = " al secondo",
        }),
        Currencies =
        [
            new("€ EUR", Noun.Same("euro"), N("centesimo", "centesimi")), new("$ USD US$", N("dollaro", "dollari"), N("centesimo", "centesimi")), new("£ GBP", F("sterlina", "sterline"), N("penny", "pence")), new("¥ JPY", Noun.Same("yen"), Noun.Same("sen")),
            new("CHF", N("franco svizzero", "franchi svizzeri"), N("centesimo", "centesimi")), new("₤ ITL", F("lira", "lire"), N("centesimo", "centesimi")), new("zł PLN", Noun.Same("zloty"), Noun.Same("groszy")), new("Kč CZK", F("corona ceca", "corone ceche"), Noun.Same("haléř")),
            new("Ft HUF", N("fiorino", "fiorini"), Noun.Same("fillér")), new("₽ RUB", N("rublo", "rubli"), N("copeco", "copechi")), new("₺ TRY TL", F("lira turca", "lire turche"), Noun.Same("kuruş")), new("₹ INR", F("rupia", "rupie"), Noun.Same("paisa")),
            new("₩ KRW", Noun.Same("won"), Noun.Same("jeon")), new("₴ UAH", F("grivnia", "grivnie"), N("copeco", "copechi")), new("₪ ILS", N("siclo", "sicli"), Noun.Same("agorot")), new("CNY", Noun.Same("yuan"), Noun.Same("fen")), new("₿ BTC", Noun.Same("bitcoin"), N("centesimo di bitcoin", "centesimi di bitcoin")),
        ],
        Months = ["gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre"],
        OtherMonths = [("gen", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("mag", 5), ("giu", 6), ("lug", 7), ("ago", 8), ("set", 9), ("sett", 9), ("ott", 10), ("nov", 11), ("dic", 12)],
        Abbreviations =
        [
            new("sig.", "signor", Title), new("sig.ra", "signora", Title), new("sig.na", "signorina", Title), new("sigg.", "signori", Title), new("dr.", "dottor", Title), new("dott.", "dottor", Title), new("dott.ssa", "dottoressa", Title), new("prof.", "professor", Title),
            new("prof.ssa", "professoressa", Title), new("ing.", "ingegner", Title), new("avv.", "avvocato", Title), new("arch.", "architetto", Title), new("on.", "onorevole", BeforeName), new("st.", "santo", BeforeName), new("s.", "san", BeforeName), new("ecc.", "eccetera"), new("etc.", "eccetera"),
            new("es.", "esempio"), new("p. es.", "per esempio"), new("a. c.", "avanti cristo"), new("d. c.", "dopo cristo"), new("pag.", "pagina"), new("pagg.", "pagine"), new("p.", "pagina", BeforeNumber), new("art.", "articolo", BeforeNumber), new("cap.", "capitolo", BeforeNumber),
            new("tel.", "telefono"), new("ca.", "circa"), new("vol.", "volume", BeforeNumber), new("n.", "numero", BeforeNumber), new("nr.", "numero", BeforeNumber), new("num.", "numero", BeforeNumber), new("c.so", "corso"), new("p.zza", "piazza"), new("v.le", "viale"), new("max.", "massimo"), new("min.", "minimo"),
            new("co.", "compagnia", AfterName), new("jr.", "junior", AfterName), new("ltd.", "limitata"), new("gent.", "gentile"), new("egr.", "egregio"), new("vs.", "contro"), new("c. a.", "circa"), new("s. p. a.", "società per azioni"), new("s. r. l.", "esse erre elle"),
        ],
        Acronyms = WordSet.Acronyms("OK=okay USA UE= TV=tivù UFO ONU NATO IVA PIL API= IA= PC= CD= DVD=divudì VIP=vip SMS= FIAT RAI INPS IRPEF AIDS CEO= LED WC= IL LA LO LE GLI DI DA IN SU SI NO IO TU MA SE MI TI CI VI HA HO È AL"),
        Magnitudes = WordSet.Of("mila milione milioni miliardo miliardi mln mld"),
        PhoneCues = WordSet.Of("tel telefono cellulare cell fax chiamare chiama"),
        VersionCues = WordSet.Of("versione v"),
        CountryDomains = WordSet.Of("it ch"),
    };

    private static Noun N(string one, string many) => Noun.Plural(one, many);

    private static Noun F(string one, string many) => Noun.Plural(one, many, Gender.Feminine);
}
