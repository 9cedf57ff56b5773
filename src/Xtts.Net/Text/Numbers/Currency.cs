namespace Xtts.Net.Text.Numbers;

/// <summary>The currencies whose signs are read with an amount, in the order in which the reference looks for them.</summary>
internal enum Currency
{
    /// <summary>Pound sterling and penny, <c>£</c>.</summary>
    Pound,

    /// <summary>United States dollar and cent, <c>$</c>.</summary>
    Dollar,

    /// <summary>Euro and cent, <c>€</c>.</summary>
    Euro,
}
