using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Spanish names of letters, signs, units, currencies and months.</summary>
internal static class SpanishNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "y", At = "arroba", Percent = "por ciento", PerMille = "por mil", Hash = "almohadilla", Number = "número", Degree = "grados", Section = "sección", Plus = "más", Minus = "menos",
            Times = "por", DividedBy = "dividido por", EqualTo = "igual a", LessThan = "menor que", GreaterThan = "mayor que", About = "aproximadamente", Over = "barra", Dot = "punto", Slash = "barra",
            Hyphen = "guion", Underscore = "guion bajo", Colon = "dos puntos",
        },
        Letters = LetterTable.Read(
            "a a b be c ce d de e e f efe g ge h hache i i j jota k ka l ele m eme n ene ñ eñe o o p pe q cu r erre s ese t te u u v uve w uve_doble x equis y i_griega z zeta á a é e í i ó o ú u ü u"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["kilo", "mega", "giga", "tera", "mili", "micro", "nano", "centi", "deci", "hecto"],
            Bases =
            [
                ("m", S("metro")), ("g", S("gramo")), ("l", S("litro")), ("L", S("litro")), ("Hz", S("hercio")), ("W", S("vatio")), ("Wh", Noun.Plural("vatio hora", "vatios hora")), ("V", S("voltio")), ("A", S("amperio")),
                ("Ah", Noun.Plural("amperio hora", "amperios hora")), ("Pa", Noun.Plural("pascal", "pascales")), ("J", S("julio")), ("cal", F("caloría")), ("B", S("byte")), ("bit", S("bit")), ("s", S("segundo")),
                ("N", Noun.Plural("newton", "newtons")), ("Ω", S("ohmio")),
            ],
            Others =
            [
                ("km", S("kilómetro")), ("cm", S("centímetro")), ("mm", S("milímetro")), ("dm", S("decímetro")), ("µm", S("micrómetro")), ("nm", S("nanómetro")), ("t", F("tonelada")), ("ha", F("hectárea")), ("h", F("hora")),
                ("min", S("minuto")), ("seg", S("segundo")), ("dB", Noun.Plural("decibelio", "decibelios")), ("bar", Noun.Plural("bar", "bares")), ("°C", Noun.Plural("grado celsius", "grados celsius")), ("ºC", Noun.Plural("grado celsius", "grados celsius")),
                ("°F", Noun.Plural("grado fahrenheit", "grados fahrenheit")), ("°", S("grado")), ("px", Noun.Plural("píxel", "píxeles")), ("CV", Noun.Plural("caballo", "caballos")), ("kgs", S("kilogramo")),
            ],
            Square = unit => unit.With("", " cuadrados") with { One = unit.One + " cuadrado" },
            Cubic = unit => unit.With("", " cúbicos") with { One = unit.One + " cúbico" },
            PerHour = " por hora",
            PerSecond = " por segundo",
        }),
        Currencies =
        [
            new("€ EUR", S("euro"), S("céntimo")), new("$ USD US$ U$S", Noun.Plural("dólar", "dólares"), S("centavo")), new("£ GBP", F("libra"), Noun.Plural("penique", "peniques")), new("¥ JPY", Noun.Plural("yen", "yenes"), Noun.Same("sen")),
            new("MXN MX$", Noun.Plural("peso mexicano", "pesos mexicanos"), S("centavo")), new("ARS", Noun.Plural("peso argentino", "pesos argentinos"), S("centavo")), new("COP", Noun.Plural("peso colombiano", "pesos colombianos"), S("centavo")),
            new("CLP", Noun.Plural("peso chileno", "pesos chilenos"), S("centavo")), new("CHF", Noun.Plural("franco suizo", "francos suizos"), S("céntimo")), new("Pts", F("peseta"), S("céntimo")), new("zł PLN", S("zloty"), Noun.Same("groszy")),
            new("Kč CZK", Noun.Plural("corona checa", "coronas checas", Gender.Feminine), Noun.Same("haléř")), new("Ft HUF", S("forinto"), Noun.Same("fillér")), new("₽ RUB", S("rublo"), S("kopek")), new("₺ TRY TL", Noun.Plural("lira turca", "liras turcas", Gender.Feminine), Noun.Same("kuruş")),
            new("₹ INR", F("rupia"), S("paisa")), new("₩ KRW", Noun.Plural("won", "wones"), Noun.Same("jeon")), new("₴ UAH", F("grivna"), S("kopek")), new("₪ ILS", S("séquel"), Noun.Same("agorot")), new("CNY", Noun.Plural("yuan", "yuanes"), Noun.Same("fen")),
            new("R$ BRL", Noun.Plural("real", "reales"), S("centavo")), new("₿ BTC", S("bitcoin"), Noun.Same("centésimos de bitcoin")), new("₡ CRC", Noun.Plural("colón", "colones"), S("céntimo")),
        ],
        Months = ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"],
        OtherMonths = [("setiembre", 9), ("ene", 1), ("feb", 2), ("abr", 4), ("ago", 8), ("sept", 9), ("oct", 10), ("nov", 11), ("dic", 12)],
        Abbreviations =
        [
            new("sra.", "señora", Title), new("sr.", "señor", Title), new("srta.", "señorita", Title), new("sres.", "señores", Title), new("dr.", "doctor", Title), new("dra.", "doctora", Title), new("D.", "don", BeforeName), new("dña.", "doña", Title),
            new("st.", "santo", BeforeName), new("sto.", "santo", BeforeName), new("sta.", "santa", BeforeName), new("ud.", "usted"), new("uds.", "ustedes"), new("vd.", "usted"), new("vds.", "ustedes"), new("p. ej.", "por ejemplo"), new("ee. uu.", "estados unidos"),
            new("a. c.", "antes de cristo"), new("d. c.", "después de cristo"), new("etc.", "etcétera"), new("pág.", "página"), new("págs.", "páginas"), new("p.", "página", BeforeNumber), new("núm.", "número"), new("no.", "número", BeforeNumber), new("tel.", "teléfono"),
            new("tfno.", "teléfono"), new("aprox.", "aproximadamente"), new("avda.", "avenida"), new("av.", "avenida", BeforeName), new("prof.", "profesor", Title), new("profa.", "profesora", Title), new("lic.", "licenciado", Title), new("ing.", "ingeniero", Title),
            new("gral.", "general", Title), new("s. a.", "ese a", AfterName), new("cía.", "compañía"), new("co.", "compañía", AfterName), new("ltd.", "limitada"), new("ltda.", "limitada"), new("jr.", "junior", AfterName), new("vs.", "versus"), new("cap.", "capítulo", BeforeNumber),
            new("art.", "artículo", BeforeNumber), new("vol.", "volumen", BeforeNumber), new("máx.", "máximo"), new("mín.", "mínimo"), new("ej.", "ejemplo"), new("depto.", "departamento"), new("dpto.", "departamento"), new("hnos.", "hermanos"), new("excmo.", "excelentísimo"), new("ca.", "circa", BeforeNumber),
        ],
        Acronyms = WordSet.Acronyms("OK=okey EE.UU=estados_unidos EEUU=estados_unidos USA= UE= TV=tele UFO ONU OTAN SIDA OVNI IVA PIB API= IA= PC= CD= DVD=deuvedé VIP=vip AVE UNAM CEO= LED EL LA LO SI NO YO TU DE EN UN ES SE ME TE MI SU AL YA HA HE VA IR"),
        Magnitudes = WordSet.Of("mil millón millones billón billones"),
        PhoneCues = WordSet.Of("tel tfno teléfono móvil celular fax llame llama"),
        VersionCues = WordSet.Of("versión v"),
        CountryDomains = WordSet.Of("es mx ar cl co pe"),
    };

    private static Noun S(string noun) => Noun.Plural(noun, noun + "s");

    private static Noun F(string noun) => Noun.Plural(noun, noun + "s", Gender.Feminine);
}
