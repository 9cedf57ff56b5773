namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Chinese names of signs, units, currencies and months; Latin letters are left to the model.</summary>
internal static class ChineseNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "和", At = "艾特", Percent = "百分之", PerMille = "千分之", Hash = "井号", Number = "第", Degree = "度", Section = "第", Plus = "加", Minus = "负", Times = "乘", DividedBy = "除以", EqualTo = "等于", LessThan = "小于", GreaterThan = "大于", About = "大约",
            Over = "比", Dot = "点", Slash = "斜杠", Hyphen = "杠", Underscore = "下划线", Colon = "冒号",
        },
        Letters = LetterTable.Read("a a b b c c d d e e f f g g h h i i j j k k l l m m n n o o p p q q r r s s t t u u v v w w x x y y z z"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["千", "兆", "吉", "太", "毫", "微", "纳", "厘", "分", "百"],
            Bases = [("m", Same("米")), ("g", Same("克")), ("l", Same("升")), ("L", Same("升")), ("Hz", Same("赫兹")), ("W", Same("瓦")), ("V", Same("伏")), ("B", Same("字节")), ("cal", Same("卡")), ("s", Same("秒")), ("Pa", Same("帕"))],
            Others =
            [
                ("km", Same("公里")), ("kg", Same("公斤")), ("t", Same("吨")), ("ha", Same("公顷")), ("h", Same("小时")), ("min", Same("分钟")), ("°C", Same("摄氏度")), ("℃", Same("摄氏度")), ("°F", Same("华氏度")), ("°", Same("度")), ("px", Same("像素")), ("dB", Same("分贝")), ("kWh", Same("千瓦时")), ("km/h", Same("公里每小时")),
            ],
            Square = unit => unit.With("平方"),
            Cubic = unit => unit.With("立方"),
            PerHour = "每小时",
            PerSecond = "每秒",
        }),
        Currencies =
        [
            new("¥ ￥ CNY RMB", Same("元"), Same("分")), new("$ USD US$", Same("美元"), Same("美分")), new("€ EUR", Same("欧元"), Same("欧分")), new("£ ￡ GBP", Same("英镑"), Same("便士")), new("JPY", Same("日元"), Same("钱")), new("HK$ HKD", Same("港元"), Same("仙")), new("₩ KRW", Same("韩元"), Same("分")), new("₹ INR", Same("卢比"), Same("派士")),
            new("₽ RUB", Same("卢布"), Same("戈比")), new("₺ TRY TL", Same("里拉"), Same("库鲁")), new("zł PLN", Same("兹罗提"), Same("格罗希")), new("Kč CZK", Same("克朗"), Same("赫勒")), new("Ft HUF", Same("福林"), Same("菲勒")), new("CHF", Same("瑞士法郎"), Same("生丁")), new("₴ UAH", Same("格里夫纳"), Same("戈比")), new("₿ BTC", Same("比特币"), Same("聪")),
        ],
        Months = ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
        Magnitudes = WordSet.Of("万 亿"),
        PhoneCues = WordSet.Of("电话 手机 传真 拨打 热线 请拨打 请拨"),
        VersionCues = WordSet.Of("版本 v"),
        CountryDomains = WordSet.Of("cn"),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
