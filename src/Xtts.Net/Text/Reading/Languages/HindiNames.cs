namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Hindi names of letters, signs, units, currencies and months.</summary>
internal static class HindiNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "और", At = "ऐट", Percent = "प्रतिशत", PerMille = "प्रति हज़ार", Hash = "हैश", Number = "नंबर", Degree = "डिग्री", Section = "धारा", Plus = "प्लस", Minus = "माइनस", Times = "गुणा", DividedBy = "भाग", EqualTo = "बराबर", LessThan = "से कम",
            GreaterThan = "से अधिक", About = "लगभग", Over = "बटा", Dot = "डॉट", Slash = "स्लैश", Hyphen = "हाइफ़न", Underscore = "अंडरस्कोर", Colon = "कोलन",
        },
        Letters = LetterTable.Read("a ए b बी c सी d डी e ई f एफ़ g जी h एच i आई j जे k के l एल m एम n एन o ओ p पी q क्यू r आर s एस t टी u यू v वी w डब्ल्यू x एक्स y वाई z ज़ेड"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["किलो", "मेगा", "गीगा", "टेरा", "मिली", "माइक्रो", "नैनो", "सेंटी", "डेसी", "हेक्टो"],
            Bases = [("m", Same("मीटर")), ("g", Same("ग्राम")), ("l", Same("लीटर")), ("L", Same("लीटर")), ("Hz", Same("हर्ट्ज़")), ("W", Same("वाट")), ("V", Same("वोल्ट")), ("B", Same("बाइट")), ("cal", Same("कैलोरी")), ("s", Same("सेकंड"))],
            Others =
            [
                ("t", Same("टन")), ("ha", Same("हेक्टेयर")), ("h", Same("घंटे")), ("min", Same("मिनट")), ("°C", Same("डिग्री सेल्सियस")), ("°F", Same("डिग्री फ़ारेनहाइट")), ("°", Same("डिग्री")), ("किमी", Same("किलोमीटर")), ("किग्रा", Same("किलोग्राम")), ("सेमी", Same("सेंटीमीटर")), ("मिमी", Same("मिलीमीटर")),
                ("कि.मी.", Same("किलोमीटर")), ("कि.ग्रा.", Same("किलोग्राम")),
            ],
            Square = unit => unit.With("वर्ग "),
            Cubic = unit => unit.With("घन "),
            PerHour = " प्रति घंटा",
            PerSecond = " प्रति सेकंड",
        }),
        Currencies =
        [
            new("₹ INR Rs रु", Noun.Plural("रुपया", "रुपये"), Noun.Plural("पैसा", "पैसे")), new("$ USD US$", Same("डॉलर"), Same("सेंट")), new("€ EUR", Same("यूरो"), Same("सेंट")), new("£ GBP", Same("पाउंड"), Same("पेंस")), new("¥ JPY", Same("येन"), Same("सेन")), new("₽ RUB", Same("रूबल"), Same("कोपेक")), new("₺ TRY TL", Same("लीरा"), Same("कुरुश")),
            new("₩ KRW", Same("वॉन"), Same("जॉन")), new("CNY", Same("युआन"), Same("फ़ेन")), new("zł PLN", Same("ज़्लॉटी"), Same("ग्रोशी")), new("Kč CZK", Same("कोरुना"), Same("हेलर")), new("Ft HUF", Same("फ़ोरिंट"), Same("फ़िलर")), new("CHF", Same("स्विस फ़्रैंक"), Same("सांतीम")), new("₴ UAH", Same("रिव्निया"), Same("कोपेक")), new("₪ ILS", Same("शेकेल"), Same("अगोरा")), new("₿ BTC", Same("बिटकॉइन"), Same("सौवाँ बिटकॉइन")),
        ],
        Months = ["जनवरी", "फ़रवरी", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर", "अक्टूबर", "नवंबर", "दिसंबर"],
        OtherMonths = [("फरवरी", 2), ("सितम्बर", 9), ("अक्तूबर", 10), ("नवम्बर", 11), ("दिसम्बर", 12)],
        Magnitudes = WordSet.Of("हज़ार हजार लाख करोड़ अरब"),
        PhoneCues = WordSet.Of("फ़ोन फोन मोबाइल नंबर"),
        VersionCues = WordSet.Of("संस्करण v"),
        CountryDomains = WordSet.Of("in"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
