namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small documents that go with texts and models.</summary>
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

    /// <summary>Listings of a repository: with small and large files, and with what a mirror may leave out.</summary>
    public static IReadOnlyList<byte[]> Listings { get; } =
    [
        """
        {"id": "someone/model", "sha": "0123456789abcdef0123456789abcdef01234567", "cardData": {"license": "other", "license_name": "coqui-public-model-license", "license_link": "https://example.com/cpml"},
         "siblings": [{"rfilename": "config.json", "size": 4370, "blobId": "89abcdef0123456789abcdef0123456789abcdef"},
                      {"rfilename": "model.pth", "size": 1867929118, "blobId": "x", "lfs": {"sha256": "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff", "size": 1867929118, "pointerSize": 135}},
                      {"rfilename": "samples/en.wav", "size": 1, "lfs": {"oid": "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100", "size": 1}}]}
        """u8.ToArray(),
        """
        {"sha": "ffffffffffffffffffffffffffffffffffffffff", "cardData": {"license": ["mit", "apache-2.0"]}, "siblings": [{"rfilename": "model.safetensors"}, {"rfilename": "../vocab.json", "size": -1, "lfs": null}]}
        """u8.ToArray(),
    ];
}
