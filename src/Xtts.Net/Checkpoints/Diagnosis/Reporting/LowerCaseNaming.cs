using System.Text.Json;

namespace Xtts.Net.Checkpoints.Diagnosis.Reporting;

/// <summary>Names in lower case without hyphens, as element types are written everywhere: <c>bfloat16</c>.</summary>
internal sealed class LowerCaseNaming : JsonNamingPolicy
{
    /// <inheritdoc/>
    public override string ConvertName(string name) => name.ToLowerInvariant();
}
