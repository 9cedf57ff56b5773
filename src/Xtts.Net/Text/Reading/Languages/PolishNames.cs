using static Xtts.Net.Text.Reading.AbbreviationContext;
using static Xtts.Net.Text.Reading.Languages.SlavicUnits;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Polish names of letters, signs, units, currencies and months.</summary>
internal static class PolishNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "i", At = "małpa", Percent = "procent", PerMille = "promil", Hash = "krzyżyk", Number = "numer", Degree = "stopni", Section = "paragraf", Plus = "plus", Minus = "minus", Times = "na", DividedBy = "podzielić przez",
            EqualTo = "równa się", LessThan = "mniejsze niż", GreaterThan = "większe niż", About = "około", Over = "przez", Dot = "kropka", Slash = "ukośnik", Hyphen = "myślnik", Underscore = "podkreślnik", Colon = "dwukropek",
        },
        Letters = LetterTable.Read(
            "a a ą ą b be c ce ć cie d de e e ę ę f ef g gie h ha i i j jot k ka l el ł eł m em n en ń eń o o ó o_kreskowane p pe q ku r er s es ś eś t te u u v fau w wu x iks y igrek z zet ź ziet ż żet"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "mili", "mikro", "nano", "centy", "decy", "hekto"],
            Bases =
            [
                ("m", PolishMasculine("metr")), ("g", PolishMasculine("gram")), ("l", PolishMasculine("litr")), ("L", PolishMasculine("litr")), ("Hz", Noun.Slavic("herc", "herce", "herców", "herca")), ("W", PolishMasculine("wat")), ("Wh", PolishFeminine("watogodzin")), ("V", PolishMasculine("wolt")),
                ("A", PolishMasculine("amper")), ("Ah", PolishFeminine("amperogodzin")), ("Pa", Noun.Slavic("paskal", "paskale", "paskali", "paskala")), ("J", Noun.Slavic("dżul", "dżule", "dżuli", "dżula")), ("cal", Noun.Slavic("kaloria", "kalorie", "kalorii", "kalorii", Gender.Feminine)),
                ("B", PolishMasculine("bajt")), ("bit", PolishMasculine("bit")), ("s", PolishFeminine("sekund")), ("N", PolishMasculine("niuton")), ("Ω", PolishMasculine("om")),
            ],
            Others =
            [
                ("t", Noun.Slavic("tona", "tony", "ton", "tony", Gender.Feminine)), ("ha", PolishMasculine("hektar")), ("h", PolishFeminine("godzin")), ("godz.", PolishFeminine("godzin")), ("min", PolishFeminine("minut")), ("min.", PolishFeminine("minut")), ("sek.", PolishFeminine("sekund")),
                ("dB", Noun.Slavic("decybel", "decybele", "decybeli", "decybela")), ("bar", PolishMasculine("bar")), ("°C", Noun.Slavic("stopień celsjusza", "stopnie celsjusza", "stopni celsjusza", "stopnia celsjusza")), ("°F", Noun.Slavic("stopień fahrenheita", "stopnie fahrenheita", "stopni fahrenheita", "stopnia fahrenheita")),
                ("°", Noun.Slavic("stopień", "stopnie", "stopni", "stopnia")), ("px", Noun.Slavic("piksel", "piksele", "pikseli", "piksela")), ("KM", Noun.Slavic("koń mechaniczny", "konie mechaniczne", "koni mechanicznych", "konia mechanicznego")), ("dag", PolishMasculine("dekagram")), ("szt.", PolishFeminine("sztuk", "i")),
                ("tys.", Noun.Slavic("tysiąc", "tysiące", "tysięcy", "tysiąca")), ("mln", Noun.Slavic("milion", "miliony", "milionów", "miliona")), ("mld", Noun.Slavic("miliard", "miliardy", "miliardów", "miliarda")),
            ],
            Square = unit => new Noun(unit.One + " kwadratowy", unit.Two + " kwadratowe", unit.Few + " kwadratowe", unit.Many + " kwadratowych", unit.Part + " kwadratowego", unit.Gender),
            Cubic = unit => new Noun(unit.One + " sześcienny", unit.Two + " sześcienne", unit.Few + " sześcienne", unit.Many + " sześciennych", unit.Part + " sześciennego", unit.Gender),
            PerHour = " na godzinę",
            PerSecond = " na sekundę",
        }),
        Currencies =
        [
            new("zł PLN", Noun.Slavic("złoty", "złote", "złotych", "złotego"), Noun.Slavic("grosz", "grosze", "groszy", "grosza")), new("€ EUR", Noun.Same("euro", Gender.Neuter), PolishMasculine("cent")), new("$ USD US$", PolishMasculine("dolar"), PolishMasculine("cent")), new("£ GBP", PolishMasculine("funt"), PolishMasculine("pens")),
            new("¥ JPY", PolishMasculine("jen"), PolishMasculine("sen")), new("CHF", Noun.Slavic("frank szwajcarski", "franki szwajcarskie", "franków szwajcarskich", "franka szwajcarskiego"), Noun.Slavic("rapp", "rappy", "rappów", "rappa")), new("Kč CZK", Noun.Slavic("korona czeska", "korony czeskie", "koron czeskich", "korony czeskiej", Gender.Feminine), PolishMasculine("halerz", "e")),
            new("Ft HUF", PolishMasculine("forint"), Noun.Same("filler")), new("₽ RUB", Noun.Slavic("rubel", "ruble", "rubli", "rubla"), Noun.Slavic("kopiejka", "kopiejki", "kopiejek", "kopiejki", Gender.Feminine)), new("₺ TRY TL", Noun.Slavic("lira turecka", "liry tureckie", "lir tureckich", "liry tureckiej", Gender.Feminine), Noun.Same("kurusz")),
            new("₹ INR", Noun.Slavic("rupia", "rupie", "rupii", "rupii", Gender.Feminine), Noun.Same("pajs")), new("₩ KRW", PolishMasculine("won"), Noun.Same("dżon")), new("₴ UAH", Noun.Slavic("hrywna", "hrywny", "hrywien", "hrywny", Gender.Feminine), Noun.Slavic("kopiejka", "kopiejki", "kopiejek", "kopiejki", Gender.Feminine)),
            new("₪ ILS", Noun.Slavic("szekel", "szekle", "szekli", "szekla"), Noun.Same("agorot")), new("CNY", PolishMasculine("juan"), Noun.Same("fen")), new("₿ BTC", PolishMasculine("bitcoin"), Noun.Same("setnych bitcoina")),
        ],
        Months = ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"],
        OtherMonths = [("sty", 1), ("lut", 2), ("kwi", 4), ("cze", 6), ("lip", 7), ("sie", 8), ("wrz", 9), ("paź", 10), ("lis", 11), ("gru", 12)],
        Abbreviations =
        [
            new("p.", "pan", BeforeName), new("dr.", "doktor", Title), new("prof.", "profesor", Title), new("inż.", "inżynier", Title), new("św.", "święty", BeforeName), new("sw.", "święty", BeforeName), new("jr.", "junior", AfterName), new("np.", "na przykład"), new("itd.", "i tak dalej"), new("itp.", "i tym podobne"),
            new("tzn.", "to znaczy"), new("tj.", "to jest"), new("m.in.", "między innymi"), new("ok.", "około"), new("ul.", "ulica", BeforeName), new("al.", "aleja", BeforeName), new("pl.", "plac", BeforeName), new("str.", "strona", BeforeNumber), new("s.", "strona", BeforeNumber), new("tel.", "telefon"), new("tys.", "tysięcy", AfterNumber),
            new("woj.", "województwo"), new("im.", "imienia", BeforeName), new("br.", "bieżącego roku"), new("pt.", "pod tytułem"), new("p.n.e.", "przed naszą erą"), new("n.e.", "naszej ery"), new("r.", "roku", AfterNumber), new("w.", "wiek", AfterNumber), new("godz.", "godzina", BeforeNumber), new("m.", "mieszkania", BeforeNumber),
            new("tzw.", "tak zwany"), new("ds.", "do spraw"), new("sp. z o.o.", "spółka z ograniczoną odpowiedzialnością"), new("maks.", "maksymalnie"), new("min.", "minimum"), new("os.", "osiedle", BeforeName), new("ww.", "wyżej wymieniony"), new("cdn.", "ciąg dalszy nastąpi"), new("rozdz.", "rozdział"), new("art.", "artykuł", BeforeNumber), new("ust.", "ustęp", BeforeNumber),
        ],
        PlainAbbreviations = WordSet.Acronyms("dr=doktor Dr=doktor mgr=magister nr=numer wg=według pkt=punkt dot=dotyczy hab=habilitowany"),
        Acronyms = WordSet.Acronyms("OK=okej USA= UE= TV= UFO NATO ONZ= PKP= PZU= PIT VAT AGH= UJ= API= IT=aj_ti PC= DVD= VIP=vip ZUS GUS NIK LOT PAN TVP= CEO= LED NIE TAK DO NA ZA ON TO JA TY MY WY SĄ JEST PO"),
        Magnitudes = WordSet.Of("tys tysięcy mln milion miliony milionów mld miliard miliardy miliardów"),
        PhoneCues = WordSet.Of("tel telefon telefonu kom komórka fax faks"),
        VersionCues = WordSet.Of("wersja wersji wersję v"),
        CountryDomains = WordSet.Of("pl"),
    };
}
