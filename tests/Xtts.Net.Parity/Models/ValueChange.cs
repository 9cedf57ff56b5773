using System.Text.Json;
using Xtts.Net.Goldens;

namespace Xtts.Net.Parity.Models;

/// <summary>One value of a tensor that is replaced before a model is loaded.</summary>
/// <param name="Tensor">Canonical name.</param>
/// <param name="Index">Row-major position.</param>
/// <param name="Value">The new value.</param>
internal sealed record ValueChange(string Tensor, int Index, float Value)
{
    /// <summary>Reads an element of <c>modify</c>.</summary>
    public static ValueChange Parse(JsonElement change) =>
        new(change.RequiredText("tensor"), change.Required("index").GetInt32(), (float)change.Required("value").GetDouble());
}
