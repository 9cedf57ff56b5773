using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Hungarian names of letters, signs, units, currencies and months.</summary>
internal static class HungarianNames
{
    private static readonly string[] Months =
        ["január", "február", "március", "április", "május", "június", "július", "augusztus", "szeptember", "október", "november", "december"];

    private static readonly (string, int)[] OtherMonths =
    [
        ("jan", 1), ("febr", 2), ("feb", 2), ("márc", 3), ("ápr", 4), ("máj", 5), ("jún", 6), ("júl", 7), ("aug", 8), ("szept", 9), ("okt", 10), ("nov", 11), ("dec", 12),
    ];

    private static readonly FrozenDictionary<char, string> Letters = LetterTable.Read(
        "a á á hosszú_á b bé c cé d dé e é é hosszú_é f ef g gé h há i i í hosszú_í j jé k ká l el m em n en o ó ó hosszú_ó ö ö ő hosszú_ő p pé q kú r er s es t té u ú ú hosszú_ú " +
        "ü ü ű hosszú_ű v vé w dupla_vé x iksz y ipszilon z zé");

    private static readonly SignNames Signs = new()
    {
        Ampersand = "és", At = "kukac", Percent = "százalék", PerMille = "ezrelék", Hash = "kettőskereszt", Number = "szám", Degree = "fok", Section = "paragrafus", Plus = "plusz",
        Minus = "mínusz", Times = "szor", DividedBy = "osztva", EqualTo = "egyenlő", LessThan = "kisebb mint", GreaterThan = "nagyobb mint", About = "körülbelül", Over = "per", Dot = "pont",
        Slash = "per", Hyphen = "kötőjel", Underscore = "alulvonás", Colon = "kettőspont",
    };

    private static readonly FrozenDictionary<string, Noun> Units = UnitTable.Build(new UnitWords
    {
        Prefixes = ["kilo", "mega", "giga", "tera", "milli", "mikro", "nano", "centi", "deci", "hekto"],
        Bases =
        [
            ("m", Same("méter")), ("g", Same("gramm")), ("l", Same("liter")), ("L", Same("liter")), ("Hz", Same("hertz")), ("W", Same("watt")), ("Wh", Same("wattóra")), ("V", Same("volt")),
            ("A", Same("amper")), ("Ah", Same("amperóra")), ("Pa", Same("pascal")), ("J", Same("joule")), ("cal", Same("kalória")), ("B", Same("bájt")), ("bit", Same("bit")),
            ("s", Same("másodperc")), ("N", Same("newton")), ("Ω", Same("ohm")),
        ],
        Others =
        [
            ("t", Same("tonna")), ("ha", Same("hektár")), ("h", Same("óra")), ("ó", Same("óra")), ("p", Same("perc")), ("mp", Same("másodperc")), ("min", Same("perc")), ("db", Same("darab")),
            ("dB", Same("decibel")), ("bar", Same("bar")), ("dkg", Same("dekagramm")), ("dag", Same("dekagramm")), ("°C", Same("celsius-fok")), ("°F", Same("fahrenheit-fok")),
            ("°", Same("fok")), ("px", Same("pixel")), ("fő", Same("fő")), ("LE", Same("lóerő")), ("m/sec", Same("méter per szekundum")), ("em.", Same("emelet")), ("fps", Same("képkocka per másodperc")),
            ("old.", Same("oldal")), ("ezer", Same("ezer")), ("millió", Same("millió")), ("milliárd", Same("milliárd")), ("MFt", Same("millió forint")), ("eFt", Same("ezer forint")),
        ],
        Square = unit => unit.With("négyzet"),
        Cubic = unit => unit.With("köb"),
        PerHour = " per óra",
        PerSecond = " per másodperc",
    });

    private static readonly CurrencyNames[] Currencies =
    [
        new("Ft HUF", Same("forint"), Same("fillér")), new("€ EUR", Same("euró"), Same("cent")), new("$ USD US$", Same("dollár"), Same("cent")), new("£ GBP", Same("font"), Same("penny")),
        new("¥ JPY", Same("jen"), Same("szen")), new("CHF", Same("svájci frank"), Same("rappen")), new("zł PLN", Same("zloty"), Same("groszy")), new("Kč CZK", Same("cseh korona"), Same("haléř")),
        new("₽ RUB", Same("rubel"), Same("kopejka")), new("₺ TRY TL", Same("török líra"), Same("kurus")), new("₹ INR", Same("rúpia"), Same("pajsza")), new("₩ KRW", Same("von"), Same("csun")),
        new("₴ UAH", Same("hrivnya"), Same("kopijka")), new("₪ ILS", Same("sékel"), Same("agora")), new("RON", Same("lej"), Same("bani")), new("RSD", Same("dinár"), Same("para")),
        new("CNY", Same("jüan"), Same("fen")), new("SEK", Same("svéd korona"), Same("őre")), new("₿ BTC", Same("bitcoin"), Same("század bitcoin")),
    ];

    private static readonly Abbreviation[] Abbreviations =
    [
        new("kb.", "körülbelül", AbbreviationContext.BeforeNumber), new("kb.", "körülbelül"), new("pl.", "például"), new("stb.", "satöbbi"), new("ún.", "úgynevezett"), new("ill.", "illetve"), new("illetv.", "illetve"), new("azaz.", "azaz"),
        new("kr. e.", "krisztus előtt"), new("kr. u.", "krisztus után"), new("i. e.", "időszámításunk előtt"), new("i. sz.", "időszámításunk szerint"), new("vmi.", "valami"),
        new("vki.", "valaki"), new("ld.", "lásd"), new("vö.", "vesd össze"), new("uo.", "ugyanott"), new("ui.", "ugyanis"), new("tkp.", "tulajdonképpen"), new("gk.", "gépkocsi"),
        new("dr.", "doktor", AbbreviationContext.Title), new("prof.", "professzor", AbbreviationContext.Title), new("id.", "idősebb", AbbreviationContext.BeforeName), new("ifj.", "ifjabb", AbbreviationContext.BeforeName),
        new("özv.", "özvegy", AbbreviationContext.BeforeName), new("szt.", "szent", AbbreviationContext.BeforeName), new("nőv.", "nővér"), new("b.", "bácsi", AbbreviationContext.AfterName),
        new("n.", "néni", AbbreviationContext.AfterName), new("u.", "utca", AbbreviationContext.AfterName), new("krt.", "körút"), new("sgt.", "sugárút"), new("ltp.", "lakótelep"),
        new("em.", "emelet"), new("fszt.", "földszint"), new("ker.", "kerület"), new("szerk.", "szerkesztő"), new("ford.", "fordító"), new("max.", "maximum"), new("min.", "minimum"),
        new("átl.", "átlagosan"), new("db.", "darab", AbbreviationContext.AfterNumber), new("ft.", "forint", AbbreviationContext.AfterNumber), new("sz.", "szám", AbbreviationContext.AfterNumber),
        new("sz.", "számú", AbbreviationContext.BeforeName), new("o.", "oldal", AbbreviationContext.AfterNumber), new("évf.", "évfolyam"), new("tel.", "telefon"), new("jan.", "január", AbbreviationContext.BeforeNumber), new("febr.", "február", AbbreviationContext.BeforeNumber),
        new("márc.", "március", AbbreviationContext.BeforeNumber), new("ápr.", "április", AbbreviationContext.BeforeNumber), new("máj.", "május", AbbreviationContext.BeforeNumber),
        new("jún.", "június", AbbreviationContext.BeforeNumber), new("júl.", "július", AbbreviationContext.BeforeNumber), new("aug.", "augusztus", AbbreviationContext.BeforeNumber),
        new("szept.", "szeptember", AbbreviationContext.BeforeNumber), new("okt.", "október", AbbreviationContext.BeforeNumber), new("nov.", "november", AbbreviationContext.BeforeNumber),
        new("dec.", "december", AbbreviationContext.BeforeNumber), new("bp.", "budapest"), new("mo.", "magyarország"), new("kft.", "káefté"), new("bt.", "bété"), new("zrt.", "zéerté"),
        new("nyrt.", "nyilvánosan működő részvénytársaság"), new("rt.", "erté"), new("bek.", "bekezdés"), new("évsz.", "évszám"), new("fej.", "fejezet"), new("okl.", "okleveles"), new("h.", "helyettes", AbbreviationContext.AfterName),
    ];

    // NATO and the like follow from the rule; here is what it would get wrong.
    private static readonly FrozenDictionary<string, string> Acronyms = WordSet.Acronyms(
        "OK=oké USA=u_es_á API=ápi TV=tévé DVD=dévédé CD=cédé PC=pécé GPS=dzsípíesz BKV=békávé MTA=emtéá OTP=ótépé MTK=emtéká EU=éu UFO LED RAM FBI=efbíáj CIA=cíájé IT=ájti MI=emi AI=éáj " +
        "VIP=vip SMS=esemes GDP=gédépé NB=enbé ELTE ENSZ NATO UNESCO WC=vécé KRESZ TB=tébé HR=héer PR=píár HIV=hív ÁFA EB=ebé VB=vébé KFT=káefté BT=bété ZRT=zéerté");

    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = Signs,
        Letters = Letters,
        Units = Units,
        Currencies = Currencies,
        Months = Months,
        OtherMonths = OtherMonths,
        Abbreviations = Abbreviations,
        Acronyms = Acronyms,
        PhoneCues = WordSet.Of("tel telefon telefonszám telefonszáma mobil fax"),
        VersionCues = WordSet.Of("verzió version v"),
        CountryDomains = WordSet.Of("hu"),
        Magnitudes = WordSet.Of("ezer millió milliárd"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
