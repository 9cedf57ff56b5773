using System.Reflection;

namespace Xtts.Net.Architecture.Tests;

/// <summary>Abstractions &lt;- Xtts.Net &lt;- DependencyInjection; Abstractions &lt;- backends. Libraries reference managed packages only.</summary>
public sealed class DependencyRuleTests
{
    [Fact]
    public void Abstractions_depend_on_the_base_class_library_only() =>
        OutsideReferences("Xtts.Net.Abstractions").Should().BeEmpty();

    [Fact]
    public void The_core_knows_the_abstractions_and_no_backend() =>
        OutsideReferences("Xtts.Net").Should().BeSubsetOf(new[] { "Xtts.Net.Abstractions", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core" });

    [Fact]
    public void The_onnx_backend_knows_the_abstractions_and_its_runtime_only() =>
        OutsideReferences("Xtts.Net.OnnxRuntime").Should().BeSubsetOf(new[] { "Xtts.Net.Abstractions", "Microsoft.ML.OnnxRuntime" });

    [Fact]
    public void The_torch_backend_knows_the_abstractions_and_its_library_only() =>
        OutsideReferences("Xtts.Net.TorchSharp").Should().BeSubsetOf(new[] { "Xtts.Net.Abstractions", "TorchSharp" });

    [Fact]
    public void Dependency_injection_knows_no_backend() =>
        OutsideReferences("Xtts.Net.Extensions.DependencyInjection")
            .Should().OnlyContain(name => name == "Xtts.Net" || name == "Xtts.Net.Abstractions" || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_has_no_mutable_static_state(string library)
    {
        var fields = Assembly.Load(library).GetTypes()
            .Where(type => !type.FullName!.StartsWith('<') && !type.FullName.Contains("+<", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => field is { IsLiteral: false, IsInitOnly: false } && !field.Name.StartsWith('<'));

        fields.Select(field => $"{field.DeclaringType}.{field.Name}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_project_references_no_native_package(string library)
    {
        string project = File.ReadAllText(Sources.ProjectFile(library));

        project.Should().NotContain("\"Microsoft.ML.OnnxRuntime\"").And.NotContain("libtorch").And.NotContain("TorchSharp-");
    }

    public static TheoryData<string> Libraries() => [.. Sources.Libraries()];

    private static IEnumerable<string> OutsideReferences(string library) =>
        Assembly.Load(library).GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not ("netstandard" or "mscorlib" or "Microsoft.Win32.Primitives"));
}
