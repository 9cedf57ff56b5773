using static Xtts.Net.Text.Reading.AbbreviationContext;
using static Xtts.Net.Text.Reading.Languages.SlavicUnits;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Czech names of letters, signs, units, currencies and months.</summary>
internal static class CzechNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "a", At = "zavináč", Percent = "procent", PerMille = "promile", Hash = "křížek", Number = "číslo", Degree = "stupňů", Section = "paragraf", Plus = "plus", Minus = "minus", Times = "krát", DividedBy = "děleno",
            EqualTo = "rovná se", LessThan = "menší než", GreaterThan = "větší než", About = "přibližně", Over = "lomeno", Dot = "tečka", Slash = "lomítko", Hyphen = "pomlčka", Underscore = "podtržítko", Colon = "dvojtečka",
        },
        Letters = LetterTable.Read(
            "a á á dlouhé_á b bé c cé č čé d dé ď ďé e é é dlouhé_é ě ije f ef g gé h há i í í dlouhé_í j jé k ká l el m em n en ň eň o ó ó dlouhé_ó p pé q kvé r er ř eř s es š eš t té ť ťé u ú ú dlouhé_ú ů ú_s_kroužkem " +
            "v vé w dvojité_vé x iks y ypsilon ý dlouhé_ypsilon z zet ž žet"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "mili", "mikro", "nano", "centi", "deci", "hekto"],
            Bases =
            [
                ("m", CzechMasculine("metr")), ("g", CzechMasculine("gram")), ("l", CzechMasculine("litr")), ("L", CzechMasculine("litr")), ("Hz", CzechMasculine("hertz")), ("W", CzechMasculine("watt")), ("Wh", CzechFeminine("watthodin")), ("V", CzechMasculine("volt")), ("A", CzechMasculine("ampér")),
                ("Ah", CzechFeminine("ampérhodin")), ("Pa", CzechMasculine("pascal")), ("J", CzechMasculine("joule")), ("cal", Noun.Slavic("kalorie", "kalorie", "kalorií", "kalorie", Gender.Feminine)), ("B", CzechMasculine("bajt")), ("bit", CzechMasculine("bit")), ("s", CzechFeminine("sekund")),
                ("N", CzechMasculine("newton")), ("Ω", CzechMasculine("ohm")),
            ],
            Others =
            [
                ("t", CzechFeminine("tun")), ("ha", CzechMasculine("hektar")), ("h", CzechFeminine("hodin")), ("hod.", CzechFeminine("hodin")), ("hod", CzechFeminine("hodin")), ("min", CzechFeminine("minut")), ("min.", CzechFeminine("minut")), ("dB", CzechMasculine("decibel")), ("bar", CzechMasculine("bar")),
                ("°C", Noun.Slavic("stupeň celsia", "stupně celsia", "stupňů celsia", "stupně celsia")), ("°F", Noun.Slavic("stupeň fahrenheita", "stupně fahrenheita", "stupňů fahrenheita", "stupně fahrenheita")), ("°", Noun.Slavic("stupeň", "stupně", "stupňů", "stupně")), ("px", CzechMasculine("pixel")),
                ("ks", Noun.Slavic("kus", "kusy", "kusů", "kusu")), ("dkg", CzechMasculine("dekagram")), ("tis.", Noun.Slavic("tisíc", "tisíce", "tisíc", "tisíce")), ("mil.", Noun.Slavic("milion", "miliony", "milionů", "milionu")), ("mld.", Noun.Slavic("miliarda", "miliardy", "miliard", "miliardy", Gender.Feminine)),
            ],
            Square = unit => new Noun(unit.One + " čtvereční", unit.Two + " čtvereční", unit.Few + " čtvereční", unit.Many + " čtverečních", unit.Part + " čtverečního", unit.Gender),
            Cubic = unit => new Noun(unit.One + " krychlový", unit.Two + " krychlové", unit.Few + " krychlové", unit.Many + " krychlových", unit.Part + " krychlového", unit.Gender),
            PerHour = " za hodinu",
            PerSecond = " za sekundu",
        }),
        Currencies =
        [
            new("Kč CZK", Noun.Slavic("koruna", "koruny", "korun", "koruny", Gender.Feminine), Noun.Slavic("haléř", "haléře", "haléřů", "haléře")), new("€ EUR", Noun.Slavic("euro", "eura", "eur", "eura", Gender.Neuter), CzechMasculine("cent")), new("$ USD US$", CzechMasculine("dolar"), CzechMasculine("cent")),
            new("£ GBP", Noun.Slavic("libra", "libry", "liber", "libry", Gender.Feminine), Noun.Slavic("pence", "pence", "pencí", "pence", Gender.Feminine)), new("¥ JPY", CzechMasculine("jen"), CzechMasculine("sen")), new("CHF", Noun.Slavic("švýcarský frank", "švýcarské franky", "švýcarských franků", "švýcarského franku"), CzechMasculine("rappen")),
            new("zł PLN", Noun.Slavic("zlotý", "zloté", "zlotých", "zlotého"), Noun.Slavic("groš", "groše", "grošů", "groše")), new("Ft HUF", CzechMasculine("forint"), Noun.Same("fillér")), new("₽ RUB", Noun.Slavic("rubl", "rubly", "rublů", "rublu"), Noun.Slavic("kopejka", "kopejky", "kopejek", "kopejky", Gender.Feminine)),
            new("₺ TRY TL", Noun.Slavic("turecká lira", "turecké liry", "tureckých lir", "turecké liry", Gender.Feminine), Noun.Same("kuruş")), new("₹ INR", Noun.Slavic("rupie", "rupie", "rupií", "rupie", Gender.Feminine), Noun.Same("paisa")), new("₩ KRW", CzechMasculine("won"), Noun.Same("čon")),
            new("₴ UAH", Noun.Slavic("hřivna", "hřivny", "hřiven", "hřivny", Gender.Feminine), Noun.Slavic("kopijka", "kopijky", "kopijek", "kopijky", Gender.Feminine)), new("₪ ILS", CzechMasculine("šekel"), Noun.Same("agorot")), new("CNY", CzechMasculine("jüan"), Noun.Same("fen")), new("₿ BTC", CzechMasculine("bitcoin"), Noun.Same("setin bitcoinu")),
        ],
        Months = ["ledna", "února", "března", "dubna", "května", "června", "července", "srpna", "září", "října", "listopadu", "prosince"],
        Abbreviations =
        [
            new("dr.", "doktor", Title), new("ing.", "inženýr", Title), new("mgr.", "magistr", Title), new("bc.", "bakalář", Title), new("mudr.", "doktor", Title), new("judr.", "doktor", Title), new("prof.", "profesor", Title), new("doc.", "docent", Title), new("p.", "pan", BeforeName), new("pí.", "paní", BeforeName),
            new("sv.", "svatý", BeforeName), new("např.", "například"), new("atd.", "a tak dále"), new("apod.", "a podobně"), new("tj.", "to jest"), new("tzn.", "to znamená"), new("tzv.", "takzvaný"), new("č.", "číslo", BeforeNumber), new("str.", "strana", BeforeNumber), new("s.", "strana", BeforeNumber), new("ul.", "ulice"),
            new("nám.", "náměstí"), new("tel.", "telefon"), new("cca.", "cirka"), new("př. n. l.", "před naším letopočtem"), new("n. l.", "našeho letopočtu"), new("př. kr.", "před kristem"), new("stol.", "století"), new("r.", "roku", BeforeNumber), new("kap.", "kapitola", BeforeNumber), new("odst.", "odstavec", BeforeNumber),
            new("max.", "maximálně"), new("min.", "minimálně"), new("mj.", "mimo jiné"), new("resp.", "respektive"), new("popř.", "popřípadě"), new("vč.", "včetně"), new("aj.", "a jiné"), new("hod.", "hodin", AfterNumber), new("a. s.", "akciová společnost"), new("s. r. o.", "es er o"), new("ml.", "mladší", AfterName), new("st.", "starší", AfterName),
            new("jr.", "junior", AfterName), new("tis.", "tisíc", AfterNumber), new("mil.", "milionů", AfterNumber), new("mld.", "miliard", AfterNumber), new("zn.", "značky"), new("tzn.", "to znamená"),
        ],
        PlainAbbreviations = WordSet.Acronyms("cca=cirka"),
        Acronyms = WordSet.Acronyms("OK=okej USA= EU= TV=tévé UFO OSN= NATO ČR= ČEZ ČSSR= API= IT=aj_tý PC=písí DVD=dývídý VIP=víp CEO= LED OSVČ= ANO NE JE SE SI DO NA ZA PO TO TY ON MY VY ALE UŽ"),
        Magnitudes = WordSet.Of("tisíc tisíce tis milion miliony milionů mil miliarda miliardy miliard mld"),
        PhoneCues = WordSet.Of("tel telefon telefonu mobil fax volejte"),
        VersionCues = WordSet.Of("verze verzi v"),
        CountryDomains = WordSet.Of("cz sk"),
    };
}
