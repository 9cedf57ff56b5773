namespace Xtts.Net.Checkpoints;

/// <summary>The two names that weight norm has in checkpoints.</summary>
internal static class WeightNorm
{
    /// <summary>Ending of the magnitude <c>g</c>, canonical form.</summary>
    public const string Magnitude = ".parametrizations.weight.original0";

    /// <summary>Ending of the direction <c>v</c>, canonical form.</summary>
    public const string Direction = ".parametrizations.weight.original1";

    /// <summary>The canonical form of a name; other names are returned as they are.</summary>
    public static string Canonical(string name) =>
        name.EndsWith(".weight_g", StringComparison.Ordinal) ? name[..^".weight_g".Length] + Magnitude
        : name.EndsWith(".weight_v", StringComparison.Ordinal) ? name[..^".weight_v".Length] + Direction
        : name;

    /// <summary>The folded name <c>X.weight</c> of a canonical magnitude or direction.</summary>
    public static bool TryFold(string canonical, out string folded)
    {
        bool isPart = canonical.EndsWith(Magnitude, StringComparison.Ordinal) || canonical.EndsWith(Direction, StringComparison.Ordinal);
        folded = isPart ? canonical[..^Magnitude.Length] + ".weight" : canonical;
        return isPart;
    }
}
