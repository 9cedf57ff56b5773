using Xtts.Net.Configuration;

namespace Xtts.Net.Tests.Configuration;

public sealed class FileIdentityTests
{
    [Theory]
    [InlineData("run/Model.pth", "run/model.pth")]
    [InlineData("run/MODEL.PTH", "run/model.pth")]
    [InlineData("run/model.pth", "Run/model.pth")]
    [InlineData("run/modèle.pth", "run/MODE\u0300LE.pth")]
    public void A_name_that_no_folder_lists_leads_to_the_file_with_the_like_one(string first, string second) =>
        FileIdentity.AreOne(At(first), At(second), Listing("run", "Model.pth", "modèle.pth", "other.pth")).Should().BeTrue();

    [Theory]
    [InlineData("run/Model.pth", "run/model.pth")]
    [InlineData("run/model.pth", "Run/model.pth")]
    public void Names_that_are_both_listed_are_different_files(string first, string second) =>
        FileIdentity.AreOne(At(first), At(second), Listing("run", "Run", "Model.pth", "model.pth")).Should().BeFalse();

    [Theory]
    [InlineData("run/model.pth", "run/other.pth")]
    [InlineData("run/model.pth", "run/Other.pth")]
    [InlineData("run/model.pth", "model.pth")]
    [InlineData("run/model.pth", "walk/model.pth")]
    public void So_are_those_that_are_not_alike(string first, string second) =>
        FileIdentity.AreOne(At(first), At(second), Listing("run", "walk", "model.pth", "other.pth")).Should().BeFalse();

    private static string At(string path) => Path.GetFullPath(Path.Combine(Path.GetTempPath(), path));

    // Every folder lists the same names.
    private static Func<string, string?[]> Listing(params string[] names) => _ => names;
}
