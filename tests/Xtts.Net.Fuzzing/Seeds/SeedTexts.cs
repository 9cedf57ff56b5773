namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small documents that go with texts.</summary>
internal static class SeedTexts
{
    /// <summary>SSML with every element that is known, and some that are not.</summary>
    public static IReadOnlyList<byte[]> Ssml { get; } =
    [
        """
        <?xml version="1.0"?>
        <speak version="1.1" xmlns="http://www.w3.org/2001/10/synthesis" xml:lang="hu">
          <p><s>Első mondat, <sub alias="magyar">m.</sub></s><s xml:lang="en">Second <emphasis level="strong">one</emphasis>.</s></p>
          <break time="250ms"/><break strength="weak"/>
          <voice name="narrator">Béla <lang xml:lang="en">speaks</lang>, <prosody rate="+20%" pitch="high">gyorsan</prosody>.</voice>
        </speak>
        """u8.ToArray(),
        """
        <speak>Az <say-as interpret-as="ordinal">5</say-as>, <say-as interpret-as="cardinal">1200</say-as> &amp; <say-as interpret-as="digits">12-34</say-as>
        <say-as interpret-as="date" format="ymd">1848-03-15</say-as> <say-as interpret-as="time">10:30</say-as> <say-as interpret-as="characters">MTA</say-as><!-- x --><![CDATA[ <y> ]]>&#337;<metadata>z</metadata></speak>
        """u8.ToArray(),
    ];

    /// <summary>A lexicon with both forms of an entry.</summary>
    public static IReadOnlyList<byte[]> Lexicons { get; } =
    [
        """
        {"hu": {"Xtts": "iksz té té esz", "New York": {"spoken": "nyú jork", "case": "ignore"}, "IT": {"spoken": "áj tí", "case": "exact"}}, // names
         "*": {"C++": "cé plusz plusz", "🦊": "róka", "a": {"case": "capitals", "spoken": "b"}}, "zh-cn": {"北京": "beijing"}}
        """u8.ToArray(),
    ];
}
