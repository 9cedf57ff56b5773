using static Xtts.Net.Text.Reading.AbbreviationContext;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Portuguese names of letters, signs, units, currencies and months.</summary>
internal static class PortugueseNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "e", At = "arroba", Percent = "por cento", PerMille = "por mil", Hash = "cardinal", Number = "número", Degree = "graus", Section = "secção", Plus = "mais", Minus = "menos", Times = "por",
            DividedBy = "a dividir por", EqualTo = "igual a", LessThan = "menor que", GreaterThan = "maior que", About = "cerca de", Over = "barra", Dot = "ponto", Slash = "barra", Hyphen = "hífen", Underscore = "sublinhado", Colon = "dois pontos",
        },
        Letters = LetterTable.Read("a á b bê c cê d dê e é f efe g gê h agá i i j jota k cá l ele m eme n ene o ó p pê q quê r erre s esse t tê u u v vê w dáblio x xis y ípsilon z zê á á à á â á ã ã é é ê é í i ó ó ô ó õ õ ú u ç cê_cedilha"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["quilo", "mega", "giga", "tera", "mili", "micro", "nano", "centi", "deci", "hecto"],
            Bases =
            [
                ("m", S("metro")), ("g", S("grama")), ("l", S("litro")), ("L", S("litro")), ("Hz", Noun.Same("hertz")), ("W", S("watt")), ("Wh", Noun.Plural("watt-hora", "watts-hora")), ("V", Noun.Plural("volt", "volts")), ("A", Noun.Plural("ampere", "amperes")),
                ("Ah", Noun.Plural("ampere-hora", "amperes-hora")), ("Pa", Noun.Plural("pascal", "pascais")), ("J", Noun.Plural("joule", "joules")), ("cal", F("caloria")), ("B", S("byte")), ("bit", S("bit")), ("s", S("segundo")), ("N", S("newton")), ("Ω", Noun.Plural("ohm", "ohms")),
            ],
            Others =
            [
                ("km", S("quilómetro")), ("cm", S("centímetro")), ("mm", S("milímetro")), ("dm", S("decímetro")), ("µm", S("micrómetro")), ("nm", S("nanómetro")), ("t", F("tonelada")), ("ha", S("hectare")), ("h", F("hora")), ("min", S("minuto")), ("seg", S("segundo")),
                ("dB", Noun.Plural("decibel", "decibéis")), ("bar", Noun.Plural("bar", "bares")), ("°C", Noun.Plural("grau celsius", "graus celsius")), ("ºC", Noun.Plural("grau celsius", "graus celsius")), ("°F", Noun.Plural("grau fahrenheit", "graus fahrenheit")), ("°", Noun.Plural("grau", "graus")),
                ("px", Noun.Plural("píxel", "píxeis")), ("cv", Noun.Plural("cavalo", "cavalos")),
            ],
            Square = unit => unit.With("", " quadrados") with { One = unit.One + " quadrado" },
            Cubic = unit => unit.With("", " cúbicos") with { One = unit.One + " cúbico" },
            PerHour = " por hora",
            PerSecond = " por segundo",
        }),
        Currencies =
        [
            new("€ EUR", S("euro"), S("cêntimo")), new("R$ BRL", Noun.Plural("real", "reais"), S("centavo")), new("$ USD US$", Noun.Plural("dólar", "dólares"), S("cêntimo")), new("£ GBP", F("libra"), Noun.Plural("péni", "pence")), new("¥ JPY", Noun.Plural("iene", "ienes"), Noun.Same("sen")),
            new("CHF", Noun.Plural("franco suíço", "francos suíços"), S("cêntimo")), new("zł PLN", S("zloty"), Noun.Same("groszy")), new("Kč CZK", Noun.Plural("coroa checa", "coroas checas", Gender.Feminine), Noun.Same("haléř")), new("Ft HUF", Noun.Plural("florim", "florins"), Noun.Same("fillér")), new("₽ RUB", S("rublo"), S("copeque")),
            new("₺ TRY TL", Noun.Plural("lira turca", "liras turcas", Gender.Feminine), Noun.Same("kuruş")), new("₹ INR", F("rupia"), S("paisa")), new("₩ KRW", S("won"), Noun.Same("jeon")), new("₴ UAH", F("grívnia"), S("copeque")), new("₪ ILS", S("shekel"), Noun.Same("agorot")), new("CNY", S("yuan"), Noun.Same("fen")),
            new("₿ BTC", S("bitcoin"), Noun.Same("centésimos de bitcoin")),
        ],
        Months = ["janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"],
        OtherMonths = [("jan", 1), ("fev", 2), ("abr", 4), ("ago", 8), ("set", 9), ("out", 10), ("nov", 11), ("dez", 12)],
        Abbreviations =
        [
            new("sra.", "senhora", Title), new("sr.", "senhor", Title), new("srs.", "senhores", Title), new("srta.", "senhorita", Title), new("dr.", "doutor", Title), new("dra.", "doutora", Title), new("D.", "dom", BeforeName), new("prof.", "professor", Title), new("profa.", "professora", Title),
            new("eng.", "engenheiro", Title), new("st.", "santo", BeforeName), new("sto.", "santo", BeforeName), new("sta.", "santa", BeforeName), new("etc.", "et cetera"), new("p. ex.", "por exemplo"), new("a. c.", "antes de cristo"), new("d. c.", "depois de cristo"), new("pág.", "página"),
            new("p.", "página", BeforeNumber), new("tel.", "telefone"), new("av.", "avenida", BeforeName), new("r.", "rua", BeforeName), new("ltda.", "limitada"), new("ltd.", "limitada"), new("co.", "companhia", AfterName), new("cia.", "companhia"), new("jr.", "júnior", AfterName), new("vol.", "volume", BeforeNumber),
            new("cap.", "capítulo", BeforeNumber), new("art.", "artigo", BeforeNumber), new("aprox.", "aproximadamente"), new("máx.", "máximo"), new("mín.", "mínimo"), new("exmo.", "excelentíssimo"), new("vs.", "versus"), new("no.", "número", BeforeNumber), new("núm.", "número"), new("ex.", "exemplo"),
        ],
        Acronyms = WordSet.Acronyms("OK=oquei USA= EUA= UE= TV=tevê UFO ONU OTAN NATO SIDA OVNI IVA PIB API= IA= PC= CD= DVD= VIP=vip CEO= LED CPF= RG= SMS= EU DE DO DA EM UM OS AS SE ME TE NO NA AO OU É JÁ LÁ VAI"),
        Magnitudes = WordSet.Of("mil milhão milhões bilhão bilhões bilião biliões"),
        PhoneCues = WordSet.Of("tel telefone telemóvel celular fax ligue"),
        VersionCues = WordSet.Of("versão v"),
        CountryDomains = WordSet.Of("pt br"),
    };

    private static Noun S(string noun) => Noun.Plural(noun, noun + "s");

    private static Noun F(string noun) => Noun.Plural(noun, noun + "s", Gender.Feminine);
}
