using static Xtts.Net.Text.Reading.AbbreviationContext;
using static Xtts.Net.Text.Reading.Languages.SlavicUnits;

namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Russian names of letters, signs, units, currencies and months.</summary>
internal static class RussianNames
{
    private static Noun Rouble { get; } = Noun.Slavic("рубль", "рубля", "рублей", "рубля");

    private static Noun Kopeck { get; } = Noun.Slavic("копейка", "копейки", "копеек", "копейки", Gender.Feminine);

    private static Noun Celsius { get; } = Noun.Slavic("градус цельсия", "градуса цельсия", "градусов цельсия", "градуса цельсия");

    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "и", At = "собака", Percent = "процентов", PerMille = "промилле", Hash = "решётка", Number = "номер", Degree = "градусов", Section = "параграф", Plus = "плюс", Minus = "минус", Times = "на", DividedBy = "разделить на",
            EqualTo = "равно", LessThan = "меньше", GreaterThan = "больше", About = "около", Over = "дробь", Dot = "точка", Slash = "слэш", Hyphen = "дефис", Underscore = "подчёркивание", Colon = "двоеточие",
        },
        Letters = LetterTable.Read(
            "а а б бэ в вэ г гэ д дэ е е ё ё ж жэ з зэ и и й и_краткое к ка л эль м эм н эн о о п пэ р эр с эс т тэ у у ф эф х ха ц цэ ч че ш ша щ ща ъ твёрдый_знак ы ы ь мягкий_знак э э ю ю я я " +
            "a эй b би c си d ди e и f эф g джи h эйч i ай j джей k кей l эл m эм n эн o оу p пи q кью r ар s эс t ти u ю v ви w дабл-ю x экс y уай z зед"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["кило", "мега", "гига", "тера", "милли", "микро", "нано", "санти", "деци", "гекто"],
            Bases =
            [
                ("m", RussianMasculine("метр")), ("g", RussianMasculine("грамм")), ("l", RussianMasculine("литр")), ("Hz", RussianMasculine("герц", "герц")), ("W", RussianMasculine("ватт", "ватт")), ("V", RussianMasculine("вольт", "вольт")), ("B", RussianMasculine("байт", "байт")),
            ],
            Others =
            [
                ("м", RussianMasculine("метр")), ("км", RussianMasculine("километр")), ("см", RussianMasculine("сантиметр")), ("мм", RussianMasculine("миллиметр")), ("г", RussianMasculine("грамм")), ("кг", RussianMasculine("килограмм")), ("мг", RussianMasculine("миллиграмм")), ("т", RussianFeminine("тонн")), ("л", RussianMasculine("литр")),
                ("мл", RussianMasculine("миллилитр")), ("ч", RussianMasculine("час")), ("мин", RussianFeminine("минут")), ("с", RussianFeminine("секунд")), ("сек", RussianFeminine("секунд")), ("га", RussianMasculine("гектар")), ("Гц", RussianMasculine("герц", "герц")), ("кГц", RussianMasculine("килогерц", "килогерц")), ("МГц", RussianMasculine("мегагерц", "мегагерц")),
                ("ГГц", RussianMasculine("гигагерц", "гигагерц")), ("Вт", RussianMasculine("ватт", "ватт")), ("кВт", RussianMasculine("киловатт", "киловатт")), ("МВт", RussianMasculine("мегаватт", "мегаватт")), ("В", RussianMasculine("вольт", "вольт")), ("КБ", RussianMasculine("килобайт", "килобайт")), ("МБ", RussianMasculine("мегабайт", "мегабайт")),
                ("ГБ", RussianMasculine("гигабайт", "гигабайт")), ("ТБ", RussianMasculine("терабайт", "терабайт")), ("дБ", RussianMasculine("децибел", "децибел")), ("км/ч", Noun.Slavic("километр в час", "километра в час", "километров в час", "километра в час")), ("м/с", Noun.Slavic("метр в секунду", "метра в секунду", "метров в секунду", "метра в секунду")),
                ("м²", Square(RussianMasculine("метр"))), ("км²", Square(RussianMasculine("километр"))), ("кв. м", Square(RussianMasculine("метр"))), ("м³", Cubic(RussianMasculine("метр"))), ("°C", Celsius), ("°С", Celsius), ("°", RussianMasculine("градус")), ("ккал", RussianFeminine("килокалори", "и") with { One = "килокалория", Many = "килокалорий" }),
                ("л.с.", Noun.Slavic("лошадиная сила", "лошадиные силы", "лошадиных сил", "лошадиной силы", Gender.Feminine)), ("шт.", RussianFeminine("штук", "и")), ("тыс.", Noun.Slavic("тысяча", "тысячи", "тысяч", "тысячи", Gender.Feminine)), ("тыс", Noun.Slavic("тысяча", "тысячи", "тысяч", "тысячи", Gender.Feminine)), ("млн", RussianMasculine("миллион")),
                ("млрд", RussianMasculine("миллиард")), ("чел.", Noun.Slavic("человек", "человека", "человек", "человека")), ("руб.", Rouble), ("коп.", Kopeck),
            ],
            Square = Square,
            Cubic = Cubic,
            PerHour = " в час",
            PerSecond = " в секунду",
        }),
        Currencies =
        [
            new("₽ RUB руб. руб р.", Rouble, Kopeck), new("€ EUR", Noun.Same("евро"), RussianMasculine("цент")), new("$ USD US$", RussianMasculine("доллар"), RussianMasculine("цент")), new("£ GBP", RussianMasculine("фунт"), Noun.Slavic("пенни", "пенса", "пенсов", "пенса")), new("¥ JPY", RussianFeminine("иен"), RussianMasculine("сен")),
            new("₴ UAH", Noun.Slavic("гривна", "гривны", "гривен", "гривны", Gender.Feminine), Kopeck), new("CHF", Noun.Slavic("швейцарский франк", "швейцарских франка", "швейцарских франков", "швейцарского франка"), RussianMasculine("сантим")), new("zł PLN", Noun.Slavic("злотый", "злотых", "злотых", "злотого"), Noun.Slavic("грош", "гроша", "грошей", "гроша")),
            new("Kč CZK", Noun.Slavic("чешская крона", "чешские кроны", "чешских крон", "чешской кроны", Gender.Feminine), Noun.Same("геллеров")), new("Ft HUF", RussianMasculine("форинт"), Noun.Same("филлеров")), new("₺ TRY TL", Noun.Slavic("турецкая лира", "турецкие лиры", "турецких лир", "турецкой лиры", Gender.Feminine), Noun.Same("куруш")), new("₹ INR", Noun.Slavic("рупия", "рупии", "рупий", "рупии", Gender.Feminine), Noun.Same("пайс")),
            new("₩ KRW", RussianFeminine("вон"), Noun.Same("чон")), new("₪ ILS", Noun.Slavic("шекель", "шекеля", "шекелей", "шекеля"), Noun.Same("агорот")), new("CNY", Noun.Slavic("юань", "юаня", "юаней", "юаня"), Noun.Same("фэней")), new("₿ BTC", RussianMasculine("биткоин"), Noun.Same("сотых биткоина")), new("₸ KZT", Noun.Same("тенге"), Noun.Same("тиын")),
        ],
        Months = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
        OtherMonths = [("янв", 1), ("фев", 2), ("апр", 4), ("авг", 8), ("сен", 9), ("окт", 10), ("ноя", 11), ("дек", 12)],
        Abbreviations =
        [
            new("т. е.", "то есть"), new("т. д.", "так далее"), new("т. п.", "тому подобное"), new("т. к.", "так как"), new("т. н.", "так называемый"), new("др.", "другие"), new("г.", "город", BeforeName), new("ул.", "улица", BeforeName), new("пр.", "проспект", BeforeName), new("д.", "дом", BeforeNumber), new("кв.", "квартира", BeforeNumber),
            new("стр.", "страница", BeforeNumber), new("с.", "страница", BeforeNumber), new("см.", "смотри"), new("напр.", "например"), new("проф.", "профессор", Title), new("им.", "имени"), new("св.", "святой", BeforeName), new("до н. э.", "до нашей эры"), new("н. э.", "нашей эры"), new("вв.", "века", AfterNumber), new("гг.", "годы", AfterNumber),
            new("тел.", "телефон"), new("рис.", "рисунок", BeforeNumber), new("гл.", "глава", BeforeNumber), new("ст.", "статья", BeforeNumber), new("п.", "пункт", BeforeNumber), new("обл.", "область"), new("р-н.", "район"), new("акад.", "академик", Title), new("мин.", "минут", AfterNumber), new("сек.", "секунд", AfterNumber), new("час.", "часов", AfterNumber), new("млн.", "миллионов", AfterNumber), new("млрд.", "миллиардов", AfterNumber),
        ],
        Acronyms = WordSet.Acronyms("ООН НАТО США=сэ_шэ_а ОК=окей OK=окей СМИ УЗИ ЦУМ ГУМ МИД ТАСС РАН РФ= СССР= ЕС= ТВ= ИП= МХАТ ВУЗ НЕ ДА НО НА ЗА ПО ТЫ МЫ ВЫ ОН ЭТО КАК ЧТО USA= UFO NATO"),
        Magnitudes = WordSet.Of("тыс тысяча тысячи тысяч млн миллион миллиона миллионов млрд миллиард миллиарда миллиардов"),
        PhoneCues = WordSet.Of("тел телефон телефону моб факс звоните"),
        VersionCues = WordSet.Of("версия версии версию v"),
        CountryDomains = WordSet.Of("ru рф ua by kz"),
    };

    private static Noun Square(Noun unit) => new("квадратный " + unit.One, "квадратных " + unit.Two, "квадратных " + unit.Few, "квадратных " + unit.Many, "квадратного " + unit.Part, unit.Gender);

    private static Noun Cubic(Noun unit) => new("кубический " + unit.One, "кубических " + unit.Two, "кубических " + unit.Few, "кубических " + unit.Many, "кубического " + unit.Part, unit.Gender);
}
