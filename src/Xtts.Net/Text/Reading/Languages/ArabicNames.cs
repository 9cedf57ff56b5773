namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Arabic names of letters, signs, units, currencies and months.</summary>
internal static class ArabicNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "و", At = "آت", Percent = "في المئة", PerMille = "في الألف", Hash = "هاشتاغ", Number = "رقم", Degree = "درجة", Section = "فقرة", Plus = "زائد", Minus = "ناقص", Times = "في", DividedBy = "على", EqualTo = "يساوي",
            LessThan = "أصغر من", GreaterThan = "أكبر من", About = "حوالي", Over = "على", Dot = "نقطة", Slash = "شرطة مائلة", Hyphen = "شرطة", Underscore = "شرطة سفلية", Colon = "نقطتان",
        },
        Letters = LetterTable.Read(
            "a إيه b بي c سي d دي e إي f إف g جي h إتش i آي j جيه k كيه l إل m إم n إن o أو p بي q كيو r آر s إس t تي u يو v في w دبليو x إكس y واي z زد " +
            "ا ألف ب باء ت تاء ث ثاء ج جيم ح حاء خ خاء د دال ذ ذال ر راء ز زاي س سين ش شين ص صاد ض ضاد ط طاء ظ ظاء ع عين غ غين ف فاء ق قاف ك كاف ل لام م ميم ن نون ه هاء و واو ي ياء"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["كيلو", "ميغا", "جيجا", "تيرا", "ملي", "ميكرو", "نانو", "سنتي", "ديسي", "هيكتو"],
            Bases =
            [
                ("m", Noun.Arabic("متر", "متران", "أمتار", "متراً")), ("g", Sound("غرام")), ("l", Sound("لتر")), ("L", Sound("لتر")), ("Hz", Noun.Same("هرتز")), ("W", Noun.Same("واط")), ("V", Noun.Same("فولت")), ("B", Noun.Same("بايت")), ("cal", Noun.Same("سعرة", Gender.Feminine)),
                ("s", Noun.Arabic("ثانية", "ثانيتان", "ثوانٍ", "ثانية", Gender.Feminine)),
            ],
            Others =
            [
                ("km", Sound("كيلومتر")), ("cm", Sound("سنتيمتر")), ("mm", Sound("مليمتر")), ("كم", Sound("كيلومتر")), ("سم", Sound("سنتيمتر")), ("كغ", Sound("كيلوغرام")), ("كجم", Sound("كيلوغرام")), ("kg", Sound("كيلوغرام")), ("t", Noun.Arabic("طن", "طنان", "أطنان", "طناً")), ("ha", Sound("هكتار")),
                ("h", Noun.Arabic("ساعة", "ساعتان", "ساعات", "ساعة", Gender.Feminine)), ("min", Noun.Arabic("دقيقة", "دقيقتان", "دقائق", "دقيقة", Gender.Feminine)), ("°C", Noun.Arabic("درجة مئوية", "درجتان مئويتان", "درجات مئوية", "درجة مئوية", Gender.Feminine)),
                ("°م", Noun.Arabic("درجة مئوية", "درجتان مئويتان", "درجات مئوية", "درجة مئوية", Gender.Feminine)), ("°F", Noun.Arabic("درجة فهرنهايت", "درجتان فهرنهايت", "درجات فهرنهايت", "درجة فهرنهايت", Gender.Feminine)), ("°", Noun.Arabic("درجة", "درجتان", "درجات", "درجة", Gender.Feminine)),
            ],
            Square = unit => unit.With("", " مربع") with { Few = unit.Few + " مربعة", Many = unit.Many + " مربعاً" },
            Cubic = unit => unit.With("", " مكعب") with { Few = unit.Few + " مكعبة", Many = unit.Many + " مكعباً" },
            PerHour = " في الساعة",
            PerSecond = " في الثانية",
        }),
        Currencies =
        [
            new("$ USD US$", Noun.Arabic("دولار", "دولاران", "دولارات", "دولاراً"), Noun.Arabic("سنت", "سنتان", "سنتات", "سنتاً")), new("€ EUR", Noun.Same("يورو"), Noun.Arabic("سنت", "سنتان", "سنتات", "سنتاً")), new("£ GBP", Noun.Arabic("جنيه", "جنيهان", "جنيهات", "جنيهاً"), Noun.Arabic("بنس", "بنسان", "بنسات", "بنساً")),
            new("SAR ﷼ ر.س", Noun.Arabic("ريال", "ريالان", "ريالات", "ريالاً"), Noun.Arabic("هللة", "هللتان", "هللات", "هللة", Gender.Feminine)), new("AED د.إ", Noun.Arabic("درهم", "درهمان", "دراهم", "درهماً"), Noun.Arabic("فلس", "فلسان", "فلوس", "فلساً")), new("EGP ج.م", Noun.Arabic("جنيه", "جنيهان", "جنيهات", "جنيهاً"), Noun.Arabic("قرش", "قرشان", "قروش", "قرشاً")),
            new("¥ JPY", Noun.Same("ين"), Noun.Same("سن")), new("CHF", Noun.Arabic("فرنك", "فرنكان", "فرنكات", "فرنكاً"), Noun.Arabic("سنتيم", "سنتيمان", "سنتيمات", "سنتيماً")), new("₺ TRY TL", Noun.Arabic("ليرة", "ليرتان", "ليرات", "ليرة", Gender.Feminine), Noun.Arabic("قرش", "قرشان", "قروش", "قرشاً")),
            new("₹ INR", Noun.Arabic("روبية", "روبيتان", "روبيات", "روبية", Gender.Feminine), Noun.Same("بيسة", Gender.Feminine)), new("₽ RUB", Noun.Arabic("روبل", "روبلان", "روبلات", "روبلاً"), Noun.Arabic("كوبيك", "كوبيكان", "كوبيكات", "كوبيكاً")), new("₩ KRW", Noun.Same("وون"), Noun.Same("جون")), new("CNY", Noun.Same("يوان"), Noun.Same("فن")),
            new("zł PLN", Noun.Same("زلوتي"), Noun.Same("غروش")), new("Kč CZK", Noun.Same("كرونة", Gender.Feminine), Noun.Same("هالر")), new("Ft HUF", Noun.Same("فورنت"), Noun.Same("فيلر")), new("₪ ILS", Noun.Arabic("شيكل", "شيكلان", "شواكل", "شيكلاً"), Noun.Same("أغورة", Gender.Feminine)), new("₴ UAH", Noun.Same("هريفنيا", Gender.Feminine), Noun.Same("كوبيك")), new("₿ BTC", Noun.Same("بيتكوين"), Noun.Same("جزء من المئة من البيتكوين")),
        ],
        Months = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"],
        OtherMonths = [("كانون", 1), ("شباط", 2), ("آذار", 3), ("نيسان", 4), ("أيار", 5), ("حزيران", 6), ("تموز", 7), ("آب", 8), ("أيلول", 9), ("تشرين", 10)],
        Abbreviations = [new("ق. م.", "قبل الميلاد")],
        PhoneCues = WordSet.Of("هاتف الهاتف جوال تلفون فاكس اتصل"),
        VersionCues = WordSet.Of("الإصدار إصدار v"),
        Magnitudes = WordSet.Of("ألف مليون مليار ملايين"),
    };

    private static Noun Sound(string noun) => Noun.Arabic(noun, noun + "ان", noun + "ات", noun + "اً");
}
