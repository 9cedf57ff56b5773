using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Xtts.Net.Documentation.Tests.Snippets;

/// <summary>Compiles a snippet as a part of a console application with a host (statements become the body of a method), against the assemblies that this program runs on.</summary>
internal static class SnippetCompiler
{
    // Implicit usings of the SDKs for consoles and for workers.
    private static readonly Snippet ImplicitUsings = new(
        "the SDK", 1,
        """
        using System; using System.Collections.Generic; using System.IO; using System.Linq; using System.Net.Http; using System.Threading; using System.Threading.Tasks;
        using Microsoft.Extensions.Configuration; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Logging;
        """,
        []);

    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest);

    private static readonly CSharpCompilationOptions Options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        .WithSpecificDiagnosticOptions(
        [
            new("CS1998", ReportDiagnostic.Suppress),       // the method around the snippet is asynchronous whether or not it waits
            new("MEAI001", ReportDiagnostic.Suppress),      // the speech client of Microsoft.Extensions.AI is experimental, as the pages say
        ]);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Append(typeof(Given).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Errors and warnings, each with the page and the line.</summary>
    public static string[] Problems(Snippet snippet)
    {
        var compilation = CSharpCompilation.Create("Snippet", [CSharpSyntaxTree.ParseText(Program(snippet), Language)], References, Options);
        return [.. compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && !found.IsSuppressed).Select(Describe)];
    }

    private static string Program(Snippet snippet)
    {
        var unit = Parse(snippet);
        int statements = unit.Usings.FullSpan.End, types = unit.Members.FirstOrDefault(member => member is not GlobalStatementSyntax)?.FullSpan.Start ?? snippet.Code.Length;
        string before = string.Concat(snippet.Earlier.SelectMany(earlier => Parse(earlier).Usings).Concat(Parse(ImplicitUsings).Usings).Select(line => line.ToString())
            .Except(unit.Usings.Select(line => line.ToString())).Distinct());
        return $$"""
            {{before}}
            {{Part(snippet, 0, statements)}}
            sealed class TheSnippet : {{typeof(Given).FullName}}
            {
                async Task Run(string[] args)
                {
            {{Part(snippet, statements, types)}}
                }
            }
            {{Part(snippet, types, snippet.Code.Length)}}
            """;
    }

    // A stretch of the snippet that keeps its place in the page.
    private static string Part(Snippet snippet, int start, int end) =>
        $"#line {snippet.Line + snippet.Code[..start].Count(letter => letter == '\n')} \"{snippet.Page}\"\n{snippet.Code[start..end]}\n#line default";

    private static CompilationUnitSyntax Parse(Snippet snippet) => SyntaxFactory.ParseCompilationUnit(snippet.Code, options: Language);

    private static string Describe(Diagnostic found)
    {
        var at = found.Location.GetMappedLineSpan();
        return $"{at.Path}({at.StartLinePosition.Line + 1}): {found.Id}: {found.GetMessage()}";
    }
}
