using System.Collections.Frozen;

namespace Xtts.Net.Text.Reading;

/// <summary>Puts names of units together from prefixes and bases.</summary>
internal static class UnitTable
{
    private static readonly string[] PrefixSymbols = ["k", "M", "G", "T", "m", "µ", "n", "c", "d", "h"];

    // Which prefixes a base is written with in ordinary texts.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["m"] = "kmµncd", ["g"] = "kmµ", ["l"] = "mcdh", ["L"] = "mcdh", ["Hz"] = "kMGT", ["W"] = "kMGTm", ["Wh"] = "kMGT", ["V"] = "kmM", ["A"] = "m", ["Ah"] = "m", ["Pa"] = "hkM",
        ["J"] = "kM", ["cal"] = "k", ["B"] = "kMGT", ["bit"] = "kMG", ["s"] = "mµn", ["N"] = "k", ["Ω"] = "kM",
    };

    /// <summary>Every symbol with its name.</summary>
    public static FrozenDictionary<string, Noun> Build(UnitWords words)
    {
        var units = new Dictionary<string, Noun>(StringComparer.Ordinal);
        foreach (var (symbol, unit) in words.Others) units[symbol] = unit;
        foreach (var (symbol, unit) in words.Bases)
        {
            // A lone A, B or J behind a number is more often a letter than a unit.
            if (symbol is not ("A" or "B" or "J" or "N")) units.TryAdd(symbol, unit);
            foreach (char prefix in Usual.GetValueOrDefault(symbol, ""))
                units.TryAdd(prefix + symbol, unit.With(words.Prefixes[Array.IndexOf(PrefixSymbols, prefix.ToString())]));
        }

        if (units.TryGetValue("kB", out var kilobyte)) units.TryAdd("KB", kilobyte);
        foreach (string length in (string[])["m", "km", "cm", "mm", "dm"])
        {
            if (!units.TryGetValue(length, out var unit)) continue;
            foreach (string two in (string[])["²", "2", "^2"]) units.TryAdd(length + two, words.Square(unit));
            foreach (string three in (string[])["³", "3", "^3"]) units.TryAdd(length + three, words.Cubic(unit));
            units.TryAdd(length + "/h", unit.With("", words.PerHour));
            units.TryAdd(length + "/s", unit.With("", words.PerSecond));
        }

        foreach (string rate in (string[])["Mbit", "kbit", "Gbit", "MB", "GB", "kB"])
        {
            if (units.TryGetValue(rate, out var unit)) units.TryAdd(rate + "/s", unit.With("", words.PerSecond));
        }

        foreach (var (symbol, unit) in units.Where(pair => pair.Key.Length == 2 && pair.Key[0] == '°').ToList()) units.TryAdd($"° {symbol[1]}", unit);
        if (units.TryGetValue("km/h", out var speed)) units.TryAdd("kmh", speed);
        if (units.TryGetValue("Mbit/s", out var bandwidth)) units.TryAdd("Mbps", bandwidth);
        return units.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
