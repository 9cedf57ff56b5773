using System.Numerics;

namespace Xtts.Net.Text.Numbers;

/// <summary>What a currency's units and hundredths are called, for one and for more than one.</summary>
/// <param name="Unit">One unit.</param>
/// <param name="Units">Several units, and none.</param>
/// <param name="Hundredth">One hundredth.</param>
/// <param name="Hundredths">Several hundredths.</param>
internal sealed record MoneyNames(string Unit, string Units, string Hundredth, string Hundredths)
{
    /// <summary>Name that goes with a number of units.</summary>
    public string OfUnits(BigInteger number) => number.IsOne ? Unit : Units;

    /// <summary>Name that goes with a number of hundredths.</summary>
    public string OfHundredths(int number) => number == 1 ? Hundredth : Hundredths;
}
