using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>French names of letters, signs, units, currencies and months.</summary>
internal static class FrenchNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "et", At = "arobase", Percent = "pour cent", PerMille = "pour mille", Hash = "dièse", Number = "numéro", Degree = "degrés", Section = "paragraphe", Plus = "plus", Minus = "moins",
            Times = "fois", DividedBy = "divisé par", EqualTo = "égale", LessThan = "inférieur à", GreaterThan = "supérieur à", About = "environ", Over = "sur", Dot = "point", Slash = "slash",
            Hyphen = "tiret", Underscore = "tiret bas", Colon = "deux points",
        },
        Letters = LetterTable.Read(
            "a a b bé c cé d dé e eu f effe g gé h ache i i j ji k ka l elle m emme n enne o o p pé q cu r erre s esse t té u u v vé w double_vé x iks y i_grec z zède é é è è ê ê à à ç cé ô o î i û u"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "méga", "giga", "téra", "milli", "micro", "nano", "centi", "déci", "hecto"],
            Bases =
            [
                ("m", S("mètre")), ("g", S("gramme")), ("l", S("litre")), ("L", S("litre")), ("Hz", Noun.Same("hertz")), ("W", S("watt")), ("Wh", S("wattheure")), ("V", S("volt")), ("A", S("ampère")),
                ("Ah", S("ampèreheure")), ("Pa", S("pascal")), ("J", S("joule")), ("cal", F("calorie")), ("B", S("octet")), ("bit", S("bit")), ("s", F("seconde")), ("N", S("newton")), ("Ω", S("ohm")),
            ],
            Others =
            [
                ("t", F("tonne")), ("ha", S("hectare")), ("h", F("heure")), ("min", F("minute")), ("mn", F("minute")), ("sec", F("seconde")), ("dB", S("décibel")), ("bar", S("bar")), ("ko", S("kilooctet")), ("Ko", S("kilooctet")),
                ("Mo", S("mégaoctet")), ("Go", S("gigaoctet")), ("To", S("téraoctet")), ("°C", Noun.Plural("degré celsius", "degrés celsius")), ("°F", Noun.Plural("degré fahrenheit", "degrés fahrenheit")), ("°", S("degré")), ("px", S("pixel")),
                ("ch", Noun.Plural("cheval", "chevaux")), ("kmh", Noun.Plural("kilomètre heure", "kilomètres heure")), ("km/h", Noun.Plural("kilomètre heure", "kilomètres heure")),
            ],
            Square = unit => unit.With("", " carrés") with { One = unit.One + " carré" },
            Cubic = unit => unit.With("", " cubes") with { One = unit.One + " cube" },
            PerHour = " par heure",
            PerSecond = " par seconde",
        }),
        Currencies =
        [
            new("€ EUR", S("euro"), S("centime")), new("$ USD US$", S("dollar"), S("cent")), new("£ GBP", F("livre"), Noun.Plural("penny", "pence")), new("¥ JPY", S("yen"), Noun.Same("sen")),
            new("CHF", Noun.Plural("franc suisse", "francs suisses"), S("centime")), new("FF", S("franc"), S("centime")), new("zł PLN", S("zloty"), Noun.Same("groszy")), new("Kč CZK", Noun.Plural("couronne tchèque", "couronnes tchèques", Gender.Feminine), S("haléř")),
            new("Ft HUF", S("forint"), Noun.Same("fillér")), new("₽ RUB", S("rouble"), S("kopeck")), new("₺ TRY TL", Noun.Plural("livre turque", "livres turques", Gender.Feminine), S("kuruş")), new("₹ INR", F("roupie"), S("paisa")),
            new("₩ KRW", S("won"), S("jeon")), new("₴ UAH", F("hryvnia"), S("kopiyka")), new("₪ ILS", S("shekel"), Noun.Same("agorot")), new("CNY", S("yuan"), Noun.Same("fen")), new("₿ BTC", S("bitcoin"), Noun.Same("centième de bitcoin")),
            new("CAD C$ CA$", Noun.Plural("dollar canadien", "dollars canadiens"), S("cent")),
        ],
        Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
        OtherMonths = [("janv", 1), ("févr", 2), ("fév", 2), ("avr", 4), ("juil", 7), ("aout", 8), ("sept", 9), ("oct", 10), ("nov", 11), ("déc", 12)],
        Abbreviations =
        [
            new("M.", "monsieur", BeforeName), new("MM.", "messieurs", BeforeName), new("mr.", "monsieur", Title), new("dr.", "docteur", Title), new("pr.", "professeur", BeforeName), new("mme.", "madame", Title), new("mlle.", "mademoiselle", Title),
            new("Mme", "madame"), new("Mmes", "mesdames"), new("Mlle", "mademoiselle"), new("Mr", "monsieur", BeforeName), new("Dr", "docteur", BeforeName), new("Pr", "professeur", BeforeName), new("Me", "maître", BeforeName),
            new("St", "saint", BeforeName), new("Ste", "sainte", BeforeName), new("st.", "saint", BeforeName), new("ste.", "sainte", BeforeName), new("etc.", "et cetera"), new("p. ex.", "par exemple"), new("c.-à-d.", "c'est-à-dire"), new("env.", "environ"),
            new("av. j.-c.", "avant jésus-christ"), new("apr. j.-c.", "après jésus-christ"), new("ap. j.-c.", "après jésus-christ"), new("p.", "page", BeforeNumber), new("pp.", "pages", BeforeNumber), new("art.", "article", BeforeNumber), new("chap.", "chapitre", BeforeNumber),
            new("vol.", "volume", BeforeNumber), new("bd.", "boulevard", BeforeName), new("av.", "avenue", BeforeName), new("tél.", "téléphone"), new("tel.", "téléphone"), new("cf.", "confer"), new("ex.", "exemple"), new("max.", "maximum"), new("min.", "minimum"),
            new("no.", "numéro", BeforeNumber), new("janv.", "janvier", BeforeNumber), new("févr.", "février", BeforeNumber), new("sept.", "septembre", BeforeNumber), new("oct.", "octobre", BeforeNumber), new("nov.", "novembre", BeforeNumber), new("déc.", "décembre", BeforeNumber),
            new("cie.", "compagnie"), new("jr.", "junior", AfterName), new("ltd.", "limitée"), new("co.", "compagnie", AfterName),
        ],
        Acronyms = WordSet.Acronyms("OK=okay USA= EU= UE= TV=télé UFO SNCF= RATP= ONU OTAN SIDA OVNI PIB= TVA= API= IA= QI= HLM= BD=bédé CD=cédé DVD=dévédé VIP= SMS= WC=vécé LED=lède CEO= LE LA DE DU UN AU JE TU IL ON ET EN NE SI OU CE SE MA TA SA"),
        Magnitudes = WordSet.Of("mille million millions milliard milliards"),
        PhoneCues = WordSet.Of("tél tel téléphone portable fax numéro"),
        VersionCues = WordSet.Of("version v"),
        CountryDomains = WordSet.Of("fr be ch ca"),
    };

    private static Noun S(string noun) => Noun.Plural(noun, noun + "s");

    private static Noun F(string noun) => Noun.Plural(noun, noun + "s", Gender.Feminine);
}
