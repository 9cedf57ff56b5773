using System.Text.Json;
using Xtts.Net.Voices;

namespace WebServer.Voices;

/// <summary>What to know about clips.</summary>
/// <param name="Code">What it is, for programs: <c>too_short</c>.</param>
/// <param name="Severity"><c>info</c> or <c>warning</c>.</param>
/// <param name="Message">A sentence.</param>
internal sealed record RemarkBody(string Code, string Severity, string Message)
{
    public static RemarkBody[] Of(IEnumerable<ClipRemark> remarks) => [.. remarks.Select(remark => new RemarkBody(Name(remark.Code), Name(remark.Severity), remark.Message))];

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
