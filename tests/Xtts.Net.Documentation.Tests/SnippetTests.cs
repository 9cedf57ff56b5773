using Xtts.Net.Documentation.Tests.Snippets;

namespace Xtts.Net.Documentation.Tests;

/// <summary>What the pages show compiles.</summary>
public sealed class SnippetTests
{
    private static readonly string[] KnownLanguages = ["csharp", "json", "xml", "text", "bash", "dockerfile", "yaml"];

    [Theory]
    [MemberData(nameof(Snippets))]
    public void A_snippet_compiles(Snippet snippet)
    {
        string[] problems = SnippetCompiler.Problems(snippet);

        problems.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_readme_of_a_library_shows_code(string package)
    {
        var page = MarkdownPage.Open($"src/{package}/README.md");

        page.Snippets.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_block_says_what_it_is_written_in(string page) =>
        MarkdownPage.Open(page).Languages.Should().BeSubsetOf(KnownLanguages);

    [Fact]
    public void A_snippet_that_does_not_compile_is_told_with_page_and_line()
    {
        var page = MarkdownPage.Of("docs/page.md", "# Page\n\n```csharp\nusing Xtts.Net;\n\nawait xtts.SpeakToFileAsync(\"text\", voice, \"hu\", \"a.wav\");\nxtts.Shout(\"text\");\n```\n");

        string[] problems = SnippetCompiler.Problems(page.Snippets.Single());

        problems.Should().ContainSingle().Which.Should().StartWith("docs/page.md(7): CS1061: ").And.Contain("Shout");
    }

    [Fact]
    public void Types_may_follow_statements_and_are_told_with_their_line_too()
    {
        var page = MarkdownPage.Of("docs/page.md", "```csharp\nvar shout = new Shout();\nshout.Out();\n\nclass Shout\n{\n    public void Out() => Missing();\n}\n```\n");

        string[] problems = SnippetCompiler.Problems(page.Snippets.Single());

        problems.Should().ContainSingle().Which.Should().StartWith("docs/page.md(7): CS0103: ");
    }

    [Fact]
    public void A_using_of_an_earlier_snippet_holds_and_one_of_a_later_snippet_does_not()
    {
        const string Uses = "```csharp\nvar settings = new GenerationSettings { Seed = 42 };\n```\n";
        var page = MarkdownPage.Of("docs/page.md", Uses + "```csharp\nusing Xtts.Net.Generation;\n```\n" + Uses);

        page.Snippets.Select(snippet => SnippetCompiler.Problems(snippet).Length).Should().Equal(1, 0, 0);
    }

    public static TheoryData<Snippet> Snippets() => [.. MarkdownPage.All().SelectMany(page => page.Snippets)];

    public static TheoryData<string> Pages() => [.. MarkdownPage.All().Select(page => page.Name)];

    public static TheoryData<string> Packages() =>
        ["Xtts.Net.Abstractions", "Xtts.Net", "Xtts.Net.OnnxRuntime", "Xtts.Net.TorchSharp", "Xtts.Net.Extensions.DependencyInjection"];
}
