namespace Xtts.Net.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("keys")]
    [InlineData("keys", "a.pth", "--take", "many")]
    [InlineData("keys", "a.pth", "--take", "-1")]
    [InlineData("inspect", "a.pth", "b.pth")]
    [InlineData("doctor")]
    [InlineData("speak", "hello", "--model", "m", "--language", "en")]
    [InlineData("speak", "hello", "--model", "m", "--language", "en", "--voice", "v", "--clip", "c.wav")]
    [InlineData("speak", "hello", "--model", "m", "--language", "en", "--voice", "v", "--speed", "0")]
    [InlineData("speak", "hello", "--model", "m", "--language", "en", "--voice", "v", "--top-p", "3")]
    [InlineData("speak", "--model", "m", "--language", "en", "--voice", "v")]
    [InlineData("speak", "hello", "--model", "m", "--language", "en", "--voice", "v", "--lines", "l.txt", "--out", "o")]
    [InlineData("speak", "--model", "m", "--language", "en", "--voice", "v", "--lines", "l.txt")]
    [InlineData("clone", "--model", "m", "--out", "v.safetensors")]
    [InlineData("diff", "a.pth")]
    [InlineData("convert", "a.pth")]
    [InlineData("convert", "a.pth", "b.pth", "--precision", "int8")]
    [InlineData("convert", "a.pth", "b.pth", "--checkpoint", "../c.pth")]
    [InlineData("explain")]
    [InlineData("normalize", "hello")]
    [InlineData("normalize", "--language", "en")]
    [InlineData("normalize", "hello", "--language", "en", "--stdin")]
    [InlineData("normalize", "hello", "--language", "en", "--mode", "creative")]
    [InlineData("normalize", "hello", "--language", "eo")]
    [InlineData("pull", "../../etc", "--accept-license")]
    [InlineData("pull", "a/b", "--revision", "../x")]
    [InlineData("pull", "a/b", "--endpoint", "http://example.com")]
    [InlineData("pull", "a/b", "--endpoint", "nowhere")]
    [InlineData("pull", "a/b", "--to", "folder", "--cache", "folder")]
    [InlineData("pull", "a/b", "--force")]
    public async Task Wrong_usage_ends_with_64_and_one_message_on_the_error_stream(params string[] arguments)
    {
        var run = await ToolRun.Of(arguments);

        run.ExitCode.Should().Be(64);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("xtts: ").And.NotContain("   at ");
    }

    [Fact]
    public async Task An_option_out_of_range_is_named_without_the_parameters_of_the_library()
    {
        var run = await ToolRun.Of("speak", "hello", "--model", "m", "--language", "en", "--voice", "v", "--top-p", "3");

        run.Error.Should().Contain("Top-p must be above 0").And.NotContain("Parameter");
    }

    [Theory]
    [InlineData]
    [InlineData("inspect")]
    [InlineData("keys")]
    [InlineData("doctor")]
    [InlineData("speak")]
    [InlineData("runs")]
    [InlineData("diff")]
    [InlineData("explain")]
    [InlineData("convert")]
    [InlineData("clone")]
    [InlineData("normalize")]
    [InlineData("pull")]
    public async Task Help_fits_80_columns(params string[] command)
    {
        var run = await ToolRun.Of([.. command, "--help"]);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Lines.Should().OnlyContain(line => line.Length <= 80).And.Contain(line => line.Contains("xtts " + string.Concat(command), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("keys")]
    [InlineData("doctor")]
    [InlineData("speak")]
    [InlineData("runs")]
    [InlineData("diff")]
    [InlineData("explain")]
    [InlineData("convert")]
    [InlineData("clone")]
    [InlineData("normalize")]
    [InlineData("pull")]
    public async Task Help_ends_with_examples_of_the_command(string command)
    {
        var run = await ToolRun.Of(command, "--help");

        run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..].Should().Contain($"xtts {command} ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_ends_with_1_and_its_name()
    {
        var run = await ToolRun.Of("keys", "nowhere/model.pth");

        run.ExitCode.Should().Be(1);
        run.Output.Should().BeEmpty();
        run.Error.Should().Contain("'nowhere/model.pth'").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_damaged_file_ends_with_2()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.PathOf("cut.pth"), (await File.ReadAllBytesAsync(Models.Trainer))[..5000]);

        var run = await ToolRun.Of("keys", folder.PathOf("cut.pth"));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("'cut.pth'");
    }

    [Fact]
    public async Task A_text_may_begin_with_an_at_sign()
    {
        var run = await ToolRun.Of("speak", "@home", "--model", "nowhere", "--language", "en", "--voice", "v");

        run.Error.Should().Contain("'nowhere'").And.NotContain("@home");
    }
}
