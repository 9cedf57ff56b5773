using System.Collections.Frozen;

namespace Xtts.Net.Text.Splitting.Natural;

/// <summary>The abbreviations of every language.</summary>
internal static class AbbreviationLists
{
    private static readonly FrozenDictionary<string, LanguageAbbreviations> ByLanguage = new Dictionary<string, LanguageAbbreviations>(StringComparer.Ordinal)
    {
        ["hu"] = new(
            "dr ifj id özv prof gr szt ker vö ld lsd ún kb pl ill sz old köt fej min max tel fax fszt hrsz csüt vas jan febr márc ápr máj jún júl aug szept okt nov dec ford szerk főv megj bek ti kk",
            "stb kft bt zrt nyrt rt ua uo em krt évf mrd ford")
        { HasOrdinals = true },
        ["en"] = new(
            "mr mrs ms dr prof st mt gen col capt lt sgt maj rev hon messrs gov sen rep fr vs cf viz fig figs vol vols pp ch sec approx est min max dept adm cmdr pres supt ft jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri",
            "inc ltd co corp etc jr sr ave blvd rd no nos al ed eds hrs ca bros esq sq"),
        ["de"] = new(
            "hr fr frl dr prof dipl ing st nr bzw ca evtl ggf inkl exkl sog vgl tel abs art bd kap hrsg min max geb gest verh jan feb febr mär apr jun jul aug sep sept okt nov dez mo di mi do sa zzgl bspw allg bes ehem einschl entspr gegr insb jew max mind mtl od rd resp spez u versch",
            "usw etc str jh jhdt mio mrd co abt anm aufl bzgl ff std stk")
        { HasOrdinals = true, OrdinalsPrecedeCapitals = true },
        ["fr"] = new(
            "mm mme mlle mgr dr pr prof st ste me vol av bd cf ex env éd tél art chap fig janv févr avr juil sept oct nov déc pp no min max",
            "etc cie apr av"),
        ["es"] = new(
            "sr sra sres srta dr dra dña prof profa ud uds vd vds pág págs núm art aprox av avda ej fig vol tel gral gob ing lic cap min máx ene feb abr jun jul ago sept oct nov dic sto sta",
            "etc cía ltda dpto izq dcha"),
        ["it"] = new(
            "sig sigg dott prof avv ing arch geom rag on pag pagg art cap fig vol nr tel sta sto cfr ca gen feb mar apr mag giu lug ago set sett ott nov dic ill egr spett",
            "ecc etc min max"),
        ["pt"] = new(
            "sr sra srs sras srta dr dra prof profa eng exmo exma av pág págs núm art cap fig vol tel ex min máx jan fev mar abr mai jun jul ago set out nov dez sto sta",
            "etc lda ltda cia dto esq"),
        ["pl"] = new(
            "dr prof mgr inż hab św im ul al pl os np tzn tj ok nr str tel godz min max zob por płk gen kpt por ks red wg ww tzw ur zm pw pkt art ust poz rys tab woj pow gm",
            "itd itp tys mln mld zł wł etc m.in")
        { HasOrdinals = true },
        ["tr"] = new(
            "dr prof doç av sn bkz örn yy sf no tel st alb gen müh öğr yrd arş uzm op hz çev haz",
            "vb vs cad sok mah apt ltd şti a.ş")
        { HasOrdinals = true },
        ["ru"] = new(
            "гг вв им ул просп пл стр рис табл см ср напр акад проф доц св тел обл пос пер бул ст гл разд прим янв февр мар апр июн июл авг сент окт нояб дек мин макс",
            "др пр тыс млн млрд руб коп сек час кв экз"),
        ["nl"] = new(
            "dhr mevr mw dr drs prof ir ing mr st nr blz ca bijv bv incl excl evt resp tel art afb vgl zgn jan feb mrt apr jun jul aug sept okt nov dec min max pag",
            "enz etc jl str mld mln"),
        ["cs"] = new(
            "dr mudr judr ing mgr bc prof doc rndr phdr mvdr sv pí sl čp str tj tzn např tzv resp popř cca nám ul tř tel min max hod roč srov viz gen plk kpt por odd kap obr tab led ún břez dub květ červ srp zář říj list pros",
            "atd apod aj kč tis mil mld spol")
        { HasOrdinals = true },
        ["ar"] = new("د أ م ص ق ت ب أ.د", "هـ ص.ب ق.م"),
        ["hi"] = new("डॉ प्रो पं सं श्री कु", "आदि रु"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly LanguageAbbreviations None = new("", "");

    /// <summary>The abbreviations of a language; none where there are none.</summary>
    public static LanguageAbbreviations Of(LanguageTag language) => ByLanguage.GetValueOrDefault(language.Language, None);
}
