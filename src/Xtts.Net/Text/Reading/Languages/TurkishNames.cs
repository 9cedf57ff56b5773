using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Turkish names of letters, signs, units, currencies and months.</summary>
internal static class TurkishNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "ve", At = "et", Percent = "yüzde", PerMille = "binde", Hash = "diyez", Number = "numara", Degree = "derece", Section = "paragraf", Plus = "artı", Minus = "eksi", Times = "çarpı", DividedBy = "bölü", EqualTo = "eşittir",
            LessThan = "küçüktür", GreaterThan = "büyüktür", About = "yaklaşık", Over = "bölü", Dot = "nokta", Slash = "eğik çizgi", Hyphen = "tire", Underscore = "alt çizgi", Colon = "iki nokta",
        },
        Letters = LetterTable.Read("a a b be c ce ç çe d de e e f fe g ge ğ yumuşak_ge h he ı ı i i j je k ka l le m me n ne o o ö ö p pe q kü r re s se ş şe t te u u ü ü v ve w çift_ve x iks y ye z ze"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "mili", "mikro", "nano", "santi", "desi", "hekto"],
            Bases =
            [
                ("m", Same("metre")), ("g", Same("gram")), ("l", Same("litre")), ("L", Same("litre")), ("Hz", Same("hertz")), ("W", Same("vat")), ("Wh", Same("vat saat")), ("V", Same("volt")), ("A", Same("amper")), ("Ah", Same("amper saat")), ("Pa", Same("paskal")), ("J", Same("jul")),
                ("cal", Same("kalori")), ("B", Same("bayt")), ("bit", Same("bit")), ("s", Same("saniye")), ("N", Same("nevton")), ("Ω", Same("om")),
            ],
            Others =
            [
                ("t", Same("ton")), ("ha", Same("hektar")), ("sa", Same("saat")), ("dk", Same("dakika")), ("dk.", Same("dakika")), ("sn", Same("saniye")), ("sn.", Same("saniye")), ("dB", Same("desibel")), ("bar", Same("bar")), ("°C", Same("santigrat derece")), ("°F", Same("fahrenhayt derece")),
                ("°", Same("derece")), ("px", Same("piksel")), ("km/sa", Same("kilometre bölü saat")), ("gr", Same("gram")), ("gr.", Same("gram")), ("mt", Same("metre")), ("lt", Same("litre")), ("lt.", Same("litre")), ("kcal", Same("kilokalori")), ("milyon", Same("milyon")), ("milyar", Same("milyar")),
            ],
            Square = unit => unit.With("", "kare"),
            Cubic = unit => unit.With("", "küp"),
            PerHour = " bölü saat",
            PerSecond = " bölü saniye",
        }),
        Currencies =
        [
            new("₺ TRY TL", Same("lira"), Same("kuruş")), new("€ EUR", Same("avro"), Same("sent")), new("$ USD US$", Same("dolar"), Same("sent")), new("£ GBP", Same("sterlin"), Same("peni")), new("¥ JPY", Same("yen"), Same("sen")), new("CHF", Same("isviçre frangı"), Same("santim")), new("zł PLN", Same("zloti"), Same("groşi")),
            new("Kč CZK", Same("çek korunası"), Same("haler")), new("Ft HUF", Same("forint"), Same("filler")), new("₽ RUB", Same("ruble"), Same("kopek")), new("₹ INR", Same("rupi"), Same("paisa")), new("₩ KRW", Same("von"), Same("con")), new("₴ UAH", Same("grivna"), Same("kopek")), new("₪ ILS", Same("şekel"), Same("agora")),
            new("CNY", Same("yuan"), Same("fen")), new("₿ BTC", Same("bitkoin"), Same("yüzde bir bitkoin")), new("₼ AZN", Same("manat"), Same("kapik")),
        ],
        Months = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
        Abbreviations =
        [
            new("dr.", "doktor", Title), new("prof.", "profesör", Title), new("doç.", "doçent", Title), new("av.", "avukat", Title), new("müh.", "mühendis", Title), new("byk.", "büyük"), new("b.", "bay", BeforeName), new("vb.", "ve benzeri"), new("vs.", "vesaire"), new("vd.", "ve diğerleri"), new("örn.", "örneğin"), new("bkz.", "bakınız"),
            new("yy.", "yüzyıl"), new("m. ö.", "milattan önce"), new("m. s.", "milattan sonra"), new("cad.", "caddesi"), new("sok.", "sokağı"), new("mah.", "mahallesi"), new("apt.", "apartmanı"), new("no.", "numara"), new("tel.", "telefon"), new("s.", "sayfa", BeforeNumber), new("t. c.", "türkiye cumhuriyeti"), new("a. ş.", "anonim şirketi"),
            new("ltd.", "limitet"), new("şti.", "şirketi"), new("hz.", "hazreti", BeforeName), new("çev.", "çeviren"), new("yak.", "yaklaşık"), new("maks.", "maksimum"), new("min.", "minimum"), new("bl.", "bölüm", BeforeNumber), new("alb.", "albay", BeforeName), new("gen.", "general", BeforeName),
        ],
        Acronyms = WordSet.Acronyms("OK=okey ABD= AB= TV=televizyon UFO NATO TBMM= TRT= BM= API= PC= DVD= VIP=vip ODTÜ İTÜ TÜİK TÜBİTAK CEO= LED AKP= CHP= MHP= EV VE BU ŞU NE DE DA KI Mİ MI O BİR"),
        Magnitudes = WordSet.Of("bin milyon milyar trilyon"),
        PhoneCues = WordSet.Of("tel telefon telefonu cep faks"),
        VersionCues = WordSet.Of("sürüm sürümü versiyon v"),
        CountryDomains = WordSet.Of("tr"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
