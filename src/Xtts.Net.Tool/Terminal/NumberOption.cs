using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Xtts.Net.Tool.Terminal;

/// <summary>Options whose value is a number, in the same notation in every country.</summary>
internal static class NumberOption
{
    /// <summary>An option without a value of its own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="helpName">What stands for the number in the help.</param>
    /// <param name="least">The smallest value that makes sense; <see langword="null"/> for any.</param>
    public static Option<T?> Of<T>(string name, string description, string helpName = "N", T? least = null)
        where T : struct, INumber<T> => new(name) { Description = description, HelpName = helpName, CustomParser = result => Parse(result, name, least) };

    private static T? Parse<T>(ArgumentResult result, string name, T? least)
        where T : struct, INumber<T>
    {
        string text = result.Tokens[0].Value;
        if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && (least is null || value >= least)) return value;
        string kind = typeof(T) == typeof(float) || typeof(T) == typeof(double) ? "a number" : "a whole number";
        result.AddError($"{name} takes {kind}{(least is null ? "" : string.Create(CultureInfo.InvariantCulture, $" of at least {least}"))}, not '{text}'.");
        return null;
    }
}
