namespace Xtts.Net.Text.Reading.Languages;

/// <summary>Korean names of letters, signs, units, currencies and months.</summary>
internal static class KoreanNames
{
    /// <summary>All of them.</summary>
    public static LanguageNames All { get; } = new()
    {
        Signs = new SignNames
        {
            Ampersand = "그리고", At = "골뱅이", Percent = "퍼센트", PerMille = "퍼밀", Hash = "샵", Number = "번호", Degree = "도", Section = "항", Plus = "플러스", Minus = "마이너스", Times = "곱하기", DividedBy = "나누기", EqualTo = "는", LessThan = "미만", GreaterThan = "초과",
            About = "약", Over = "대", Dot = "점", Slash = "슬래시", Hyphen = "하이픈", Underscore = "밑줄", Colon = "콜론",
        },
        Letters = LetterTable.Read("a 에이 b 비 c 씨 d 디 e 이 f 에프 g 지 h 에이치 i 아이 j 제이 k 케이 l 엘 m 엠 n 엔 o 오 p 피 q 큐 r 알 s 에스 t 티 u 유 v 브이 w 더블유 x 엑스 y 와이 z 제트"),
        Units = UnitTable.Build(new UnitWords
        {
            Prefixes = ["킬로", "메가", "기가", "테라", "밀리", "마이크로", "나노", "센티", "데시", "헥토"],
            Bases = [("m", Same("미터")), ("g", Same("그램")), ("l", Same("리터")), ("L", Same("리터")), ("Hz", Same("헤르츠")), ("W", Same("와트")), ("Wh", Same("와트시")), ("V", Same("볼트")), ("B", Same("바이트")), ("cal", Same("칼로리")), ("s", Same("초")), ("Pa", Same("파스칼"))],
            Others = [("t", Same("톤")), ("ha", Same("헥타르")), ("h", Same("시간")), ("min", Same("분")), ("°C", Same("도")), ("℃", Same("도")), ("°F", Same("화씨 도")), ("°", Same("도")), ("px", Same("픽셀")), ("dB", Same("데시벨"))],
            Square = unit => unit.With("제곱"),
            Cubic = unit => unit.With("세제곱"),
            PerHour = " 매시",
            PerSecond = " 매초",
        }),
        Currencies =
        [
            new("₩ ￦ KRW", Same("원"), Same("전")), new("$ USD US$", Same("달러"), Same("센트")), new("€ EUR", Same("유로"), Same("센트")), new("£ GBP", Same("파운드"), Same("펜스")), new("¥ JPY", Same("엔"), Same("센")), new("CNY", Same("위안"), Same("펀")), new("₹ INR", Same("루피"), Same("파이사")), new("₽ RUB", Same("루블"), Same("코페이카")),
            new("₺ TRY TL", Same("리라"), Same("쿠루쉬")), new("zł PLN", Same("즈워티"), Same("그로시")), new("Kč CZK", Same("코루나"), Same("할레르")), new("Ft HUF", Same("포린트"), Same("필레르")), new("CHF", Same("스위스 프랑"), Same("라펜")), new("₴ UAH", Same("흐리우냐"), Same("코피이카")), new("₪ ILS", Same("셰켈"), Same("아고라")), new("₿ BTC", Same("비트코인"), Same("백분의 일 비트코인")),
        ],
        Months = ["일월", "이월", "삼월", "사월", "오월", "유월", "칠월", "팔월", "구월", "시월", "십일월", "십이월"],
        Magnitudes = WordSet.Of("만 억 조"),
        PhoneCues = WordSet.Of("전화 전화번호 휴대폰 팩스"),
        VersionCues = WordSet.Of("버전 v"),
        CountryDomains = WordSet.Of("kr"),
        Acronyms = WordSet.Acronyms("OK=오케이 NATO=나토 UNESCO=유네스코 USA= API= UFO= LED= VIP= LG= TV= AI= IT= SNS="),
    };

    private static Noun Same(string form) => Noun.Same(form);
}
