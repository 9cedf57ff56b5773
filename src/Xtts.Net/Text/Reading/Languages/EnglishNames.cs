using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>English names of letters, signs, units, currencies and months.</summary>
internal static class EnglishNames
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly (string, int)[] OtherMonths =
        [("Jan", 1), ("Feb", 2), ("Mar", 3), ("Apr", 4), ("Jun", 6), ("Jul", 7), ("Aug", 8), ("Sep", 9), ("Sept", 9), ("Oct", 10), ("Nov", 11), ("Dec", 12)];

    // The vowels are what the model reads best as single letters with their names in words.
    private static readonly FrozenDictionary<char, string> Letters = LetterTable.Read(
        "a ay b bee c cee d dee e ee f eff g gee h aitch i eye j jay k kay l ell m em n en o oh p pee q cue r ar s ess t tee u you v vee w double_you x ex y why z zed");

    private static readonly SignNames Signs = new()
    {
        Ampersand = "and", At = "at", Percent = "percent", PerMille = "per mille", Hash = "hash", Number = "number", Degree = "degrees", Section = "section", Plus = "plus", Minus = "minus",
        Times = "by", DividedBy = "divided by", EqualTo = "equals", LessThan = "is less than", GreaterThan = "is greater than", About = "about", Over = "slash", Dot = "dot", Slash = "slash",
        Hyphen = "dash", Underscore = "underscore", Colon = "colon",
    };

    private static readonly FrozenDictionary<string, Noun> Units = UnitTable.Build(new UnitWords
    {
        Prefixes = ["kilo", "mega", "giga", "tera", "milli", "micro", "nano", "centi", "deci", "hecto"],
        Bases =
        [
            ("m", S("metre")), ("g", S("gram")), ("l", S("litre")), ("L", S("litre")), ("Hz", Noun.Same("hertz")), ("W", S("watt")), ("Wh", S("watt hour")), ("V", S("volt")), ("A", S("amp")),
            ("Ah", S("amp hour")), ("Pa", S("pascal")), ("J", S("joule")), ("cal", S("calorie")), ("B", S("byte")), ("bit", S("bit")), ("s", S("second")), ("N", S("newton")), ("Ω", S("ohm")),
        ],
        Others =
        [
            ("t", S("tonne")), ("ha", S("hectare")), ("h", S("hour")), ("hr", S("hour")), ("hrs", S("hour")), ("min", S("minute")), ("mins", S("minute")), ("sec", S("second")), ("secs", S("second")),
            ("dB", S("decibel")), ("bar", S("bar")), ("°C", Noun.Plural("degree celsius", "degrees celsius")), ("°F", Noun.Plural("degree fahrenheit", "degrees fahrenheit")),
            ("°", S("degree")), ("px", S("pixel")), ("mi", S("mile")), ("mph", Noun.Plural("mile per hour", "miles per hour")), ("ft", Noun.Plural("foot", "feet")),
            ("lb", S("pound")), ("lbs", S("pound")), ("oz", S("ounce")), ("yd", S("yard")), ("yds", S("yard")), ("kph", Noun.Plural("kilometre per hour", "kilometres per hour")), ("hp", Noun.Same("horsepower")),
            ("rpm", Noun.Same("revolutions per minute")), ("fps", Noun.Same("frames per second")), ("sq ft", Noun.Plural("square foot", "square feet")), ("gal", S("gallon")),
            ("in.", Noun.Plural("inch", "inches")), ("K", Noun.Same("thousand")), ("k", Noun.Same("thousand")), ("bn", Noun.Same("billion")),
        ],
        Square = unit => unit.With("square "),
        Cubic = unit => unit.With("cubic "),
        PerHour = " per hour",
        PerSecond = " per second",
    });

    private static readonly CurrencyNames[] Currencies =
    [
        new("$ USD US$", S("dollar"), S("cent")), new("£ GBP", S("pound"), Noun.Plural("penny", "pence")), new("€ EUR", S("euro"), S("cent")), new("¥ JPY", Noun.Same("yen"), Noun.Same("sen")),
        new("CA$ C$ CAD", S("canadian dollar"), S("cent")), new("A$ AU$ AUD", S("australian dollar"), S("cent")), new("CHF", S("swiss franc"), S("centime")),
        new("₹ INR", S("rupee"), Noun.Same("paise")), new("₽ RUB", S("ruble"), S("kopek")), new("₺ TRY TL", S("lira"), Noun.Same("kurus")), new("₩ KRW", Noun.Same("won"), Noun.Same("jeon")),
        new("zł PLN", S("zloty"), Noun.Same("groszy")), new("Kč CZK", S("koruna"), S("heller")), new("Ft HUF", S("forint"), Noun.Same("filler")), new("₴ UAH", Noun.Same("hryvnia"), S("kopiyka")),
        new("₪ ILS", S("shekel"), Noun.Same("agorot")), new("CNY", Noun.Same("yuan"), Noun.Same("fen")), new("SEK", Noun.Plural("swedish krona", "swedish kronor"), Noun.Same("ore")),
        new("₱ PHP", S("peso"), S("centavo")), new("₫ VND", Noun.Same("dong"), Noun.Same("xu")), new("₦ NGN", Noun.Same("naira"), Noun.Same("kobo")), new("฿ THB", Noun.Same("baht"), Noun.Same("satang")),
        new("₿ BTC", S("bitcoin"), Noun.Same("hundredths of a bitcoin")), new("¢", S("cent"), S("cent")), new("RON", Noun.Plural("leu", "lei"), Noun.Plural("ban", "bani")),
    ];

    private static readonly Abbreviation[] Abbreviations =
    [
        new("mrs.", "misess", AbbreviationContext.Title), new("mr.", "mister", AbbreviationContext.Title), new("ms.", "miss", AbbreviationContext.BeforeName), new("dr.", "doctor", AbbreviationContext.BeforeName), new("dr.", "drive", AbbreviationContext.AfterName),
        new("drs.", "doctors", AbbreviationContext.Title), new("prof.", "professor", AbbreviationContext.Title), new("rev.", "reverend", AbbreviationContext.BeforeName), new("lt.", "lieutenant", AbbreviationContext.Title), new("hon.", "honorable", AbbreviationContext.BeforeName),
        new("sgt.", "sergeant", AbbreviationContext.Title), new("capt.", "captain", AbbreviationContext.Title), new("maj.", "major", AbbreviationContext.BeforeName), new("gen.", "general", AbbreviationContext.BeforeName), new("gov.", "governor", AbbreviationContext.BeforeName),
        new("sen.", "senator", AbbreviationContext.BeforeName), new("rep.", "representative", AbbreviationContext.BeforeName), new("col.", "colonel", AbbreviationContext.BeforeName),
        new("esq.", "esquire"), new("jr.", "junior"), new("sr.", "senior", AbbreviationContext.AfterName), new("ltd.", "limited"), new("inc.", "incorporated"), new("corp.", "corporation"),
        new("co.", "company", AbbreviationContext.AfterName), new("bros.", "brothers"), new("ft.", "fort", AbbreviationContext.BeforeName), new("ft.", "feet", AbbreviationContext.AfterNumber),
        new("mt.", "mount", AbbreviationContext.BeforeName), new("ave.", "avenue"), new("blvd.", "boulevard"), new("rd.", "road", AbbreviationContext.AfterName), new("apt.", "apartment", AbbreviationContext.BeforeNumber),
        new("no.", "number", AbbreviationContext.BeforeNumber), new("nos.", "numbers", AbbreviationContext.BeforeNumber), new("vol.", "volume", AbbreviationContext.BeforeNumber), new("ch.", "chapter", AbbreviationContext.BeforeNumber), new("fig.", "figure", AbbreviationContext.BeforeNumber),
        new("pp.", "pages", AbbreviationContext.BeforeNumber), new("p.", "page", AbbreviationContext.BeforeNumber), new("sec.", "section", AbbreviationContext.BeforeNumber), new("ext.", "extension", AbbreviationContext.BeforeNumber),
        new("etc.", "et cetera"), new("e.g.", "for example"), new("i.e.", "that is"), new("eg.", "for example"), new("cf.", "compare"), new("vs.", "versus"), new("approx.", "approximately"), new("est.", "established", AbbreviationContext.BeforeNumber),
        new("dept.", "department"), new("a.m.", "ay em"), new("p.m.", "pee em"), new("jan.", "january", AbbreviationContext.BeforeNumber), new("feb.", "february", AbbreviationContext.BeforeNumber), new("mar.", "march", AbbreviationContext.BeforeNumber),
        new("apr.", "april", AbbreviationContext.BeforeNumber), new("jun.", "june", AbbreviationContext.BeforeNumber), new("jul.", "july", AbbreviationContext.BeforeNumber), new("aug.", "august", AbbreviationContext.BeforeNumber),
        new("sep.", "september", AbbreviationContext.BeforeNumber), new("sept.", "september", AbbreviationContext.BeforeNumber), new("oct.", "october", AbbreviationContext.BeforeNumber), new("nov.", "november", AbbreviationContext.BeforeNumber),
        new("dec.", "december", AbbreviationContext.BeforeNumber), new("lbs.", "pounds", AbbreviationContext.AfterNumber), new("lb.", "pounds", AbbreviationContext.AfterNumber), new("oz.", "ounces", AbbreviationContext.AfterNumber), new("ca.", "circa", AbbreviationContext.BeforeNumber),
        new("Mr", "mister", AbbreviationContext.BeforeName), new("Mrs", "misess", AbbreviationContext.BeforeName), new("Ms", "miss", AbbreviationContext.BeforeName), new("Dr", "doctor", AbbreviationContext.BeforeName),
        new("Prof", "professor", AbbreviationContext.BeforeName), new("Jr", "junior", AbbreviationContext.AfterName),
    ];

    private static readonly FrozenDictionary<string, string> Acronyms = WordSet.Acronyms(
        "USA= API= UFO= HIV= VIP= EMI= IRA= AWS= ATM= BBC= CEO= FBI= CIA= IBM= IRS= LLC= IT= TV= PC= UK= US= EU= UN= AI= ID= OK=okay DIY= IQ= ISO= BMW= LED= SOS= GUI=gooey SAT= FAQ= AOL= IPA= " +
        "AM=ay_em PM=pee_em IEEE=eye_triple_ee AAA=triple_ay NAACP=en_double_ay_cee_pee JPEG=jay_peg ASCII=askee SQL=sequel NO TO IN IS OF ON OR SO UP US= WE ME MY HE GO DO BY BE AT AS AN IF");

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
        PhoneCues = WordSet.Of("tel telephone phone fax mobile cell call dial hotline"),
        VersionCues = WordSet.Of("version v release"),
        CountryDomains = WordSet.Of("uk us ca au"),
        Magnitudes = WordSet.Of("thousand million billion trillion k m mn b bn tn"),
        YearCues = WordSet.Of("in since until till from by year of around circa before after early late mid during for summer winter spring autumn fall class between"),
    };

    private static Noun S(string noun) => Noun.Plural(noun, noun + "s");
}
