using Xtts.Net.TorchSharp.Build;

namespace Xtts.Net.TorchSharp.Tests.Build;

/// <summary>The build task that lets a library load where a version it names and does not use is missing.</summary>
public sealed class LoosenSymbolVersionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingBuildEngine _engine = new();

    private string Copy => _folder.PathOf("obj/copy.so");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_version_that_no_relocation_uses_becomes_weak_and_nothing_else_changes()
    {
        byte[] library = SmallLibrary.Write();

        Loosen(library);

        byte[] expected = [.. library];
        expected[SmallLibrary.FlagsOffset] = 2;
        File.ReadAllBytes(Copy).Should().Equal(expected);
        _engine.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void The_library_of_TorchSharp_changes_in_one_bit()
    {
        byte[] packaged = File.ReadAllBytes(PackagedLibrary.File);

        Loosen(PackagedLibrary.File, SmallLibrary.Version);

        byte[] copy = File.ReadAllBytes(Copy);
        int[] changed = [.. Enumerable.Range(0, packaged.Length).Where(at => packaged[at] != copy[at])];
        changed.Select(at => packaged[at] ^ copy[at]).Should().Equal([2]);
        copy.Should().HaveCount(packaged.Length);
    }

    [Fact]
    public void The_source_is_not_changed_and_the_copy_is_no_link_to_it()
    {
        byte[] library = SmallLibrary.Write();
        string source = Loosen(library);

        File.WriteAllText(Copy, "something else");

        File.ReadAllBytes(source).Should().Equal(library);
    }

    [Fact]
    public void A_copy_that_was_a_link_to_the_source_is_replaced_not_written_through()
    {
        byte[] library = SmallLibrary.Write();
        Directory.CreateDirectory(_folder.PathOf("obj"));
        File.CreateSymbolicLink(Copy, _folder.PathOf("source.so"));

        string source = Loosen(library);

        File.ReadAllBytes(source).Should().Equal(library);
        File.ReadAllBytes(Copy)[SmallLibrary.FlagsOffset].Should().Be(2);
    }

    [Fact]
    public void Loosening_what_is_loose_already_changes_nothing()
    {
        Loosen(SmallLibrary.Write());
        byte[] once = File.ReadAllBytes(Copy);

        Loosen(once);

        File.ReadAllBytes(Copy).Should().Equal(once);
        _engine.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_library_that_does_not_name_the_version_is_copied_as_it_is()
    {
        byte[] library = SmallLibrary.Write(needsVersion: false);

        Loosen(library);

        File.ReadAllBytes(Copy).Should().Equal(library);
        _engine.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_library_that_uses_the_version_gets_no_copy_and_a_warning_that_says_so()
    {
        Loosen(SmallLibrary.Write(usesVersion: true));

        File.Exists(Copy).Should().BeFalse();
        Warning().Should().Contain("source.so").And.Contain("it really uses a function of GLIBCXX_3.4.32").And.Contain("XttsLoosenTorchSharp");
    }

    [Fact]
    public void A_version_that_the_library_of_TorchSharp_uses_is_not_loosened()
    {
        Loosen(PackagedLibrary.File, "GLIBCXX_3.4.30");

        File.Exists(Copy).Should().BeFalse();
        Warning().Should().Contain("it really uses a function of GLIBCXX_3.4.30");
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ, a library of another system, and long enough for the header of a Linux one, by far")]
    public void A_file_of_another_kind_gets_no_copy_and_the_copy_of_before_goes(string content)
    {
        Directory.CreateDirectory(_folder.PathOf("obj"));
        File.WriteAllText(Copy, "the copy of an earlier build");

        Loosen(System.Text.Encoding.ASCII.GetBytes(content));

        File.Exists(Copy).Should().BeFalse();
        Warning().Should().Contain("it is not a 64-bit library of Linux");
    }

    [Fact]
    public void A_library_cut_off_anywhere_gets_no_copy()
    {
        byte[] library = SmallLibrary.Write();

        for (int length = 0; length < library.Length; length++) Loosen(library[..length]);

        _engine.Warnings.Should().HaveCount(library.Length);
        File.Exists(Copy).Should().BeFalse();
    }

    [Fact]
    public void A_library_with_any_byte_spoilt_fails_with_nothing_but_a_warning()
    {
        byte[] library = SmallLibrary.Write();
        for (int at = 0; at < library.Length; at++)
        {
            byte[] spoilt = [.. library];
            spoilt[at] ^= 0xff;

            FluentActions.Invoking(() => Loosen(spoilt)).Should().NotThrow();
        }

        _engine.Warnings.Should().NotBeEmpty().And.OnlyContain(warning => warning.Code == "XTTS0001");
    }

    private string Loosen(byte[] library)
    {
        string source = _folder.PathOf("source.so");
        File.WriteAllBytes(source, library);
        Loosen(source, SmallLibrary.Version);
        return source;
    }

    private void Loosen(string source, string version) =>
        new LoosenSymbolVersion { BuildEngine = _engine, Source = source, Destination = Copy, Version = version }.Execute().Should().BeTrue();

    private string Warning() => _engine.Warnings.Should().ContainSingle().Which.Message!;
}
