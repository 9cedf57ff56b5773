using System.Text.Json;

namespace Xtts.Net.Tool.Tests.Commands;

public sealed class DoctorCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_complete_model_is_ready()
    {
        var run = await ToolRun.Of("doctor", Models.Golden("ckpt/tiny"), "--deep");

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty("there is no bar where there is no terminal");
        run.Output.Should().MatchRegex("Verdict +ready\n").And.Contain("nothing has to be done").And.MatchRegex("vocab.json +.*tokens");
    }

    [Fact]
    public async Task A_trainers_file_alone_is_ready_with_remarks_that_name_options_of_the_command()
    {
        var run = await ToolRun.Of("doctor", Models.Trainer);

        run.ExitCode.Should().Be(0);
        run.Output.Should().MatchRegex("Verdict +ready, with remarks").And.Contain("--vocab").And.Contain("--base-model").And.NotContain("VocabularyPath").And.NotContain("BaseModelFolder");
    }

    [Fact]
    public async Task Something_else_ends_with_1()
    {
        await File.WriteAllTextAsync(_folder.PathOf("model.pth"), "version https://git-lfs.github.com/spec/v1\noid sha256:0123\nsize 1867929902\n");

        var run = await ToolRun.Of("doctor", _folder.PathOf("model.pth"));

        run.ExitCode.Should().Be(1);
        run.Output.Should().MatchRegex("Verdict +not an XTTS v2 checkpoint").And.Contain("Git LFS").And.MatchRegex(@"Next step +\S+");
    }

    [Fact]
    public async Task A_truncated_download_ends_with_2()
    {
        byte[] whole = await File.ReadAllBytesAsync(Models.Golden("ckpt/nano/model.pth"));
        await File.WriteAllBytesAsync(_folder.PathOf("model.pth"), whole[..(whole.Length / 2)]);

        var run = await ToolRun.Of("doctor", _folder.PathOf("model.pth"));

        run.ExitCode.Should().Be(2);
        run.Output.Should().MatchRegex("Verdict +damaged").And.Contain("error");
    }

    [Fact]
    public async Task Weights_that_are_no_numbers_are_found_when_every_weight_is_read()
    {
        byte[] model = await File.ReadAllBytesAsync(Models.Golden("ckpt/variants/model.safetensors"));
        BitConverter.TryWriteBytes(model.AsSpan(model.Length - 4), float.NaN);
        await File.WriteAllBytesAsync(_folder.PathOf("model.safetensors"), model);

        var quick = await ToolRun.Of("doctor", _folder.PathOf("model.safetensors"), "--base-model", Models.Golden("ckpt/nano"));
        var deep = await ToolRun.Of("doctor", _folder.PathOf("model.safetensors"), "--base-model", Models.Golden("ckpt/nano"), "--deep");

        quick.ExitCode.Should().Be(0, quick.Output);
        deep.ExitCode.Should().Be(2, deep.Output);
    }

    [Fact]
    public async Task Writes_json_that_a_program_can_read()
    {
        var run = await ToolRun.Of("doctor", Models.Trainer, "--json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("verdict").GetString().Should().Be("ready-with-remarks");
        json.RootElement.GetProperty("keys").GetProperty("entries").GetArrayLength().Should().Be(511);
    }

    [Fact]
    public async Task Writes_a_document_to_keep_and_nothing_beside_it()
    {
        await File.WriteAllTextAsync(_folder.PathOf("findings.md"), "old");

        var run = await ToolRun.Of("doctor", Models.Trainer, "--report", _folder.PathOf("findings.md"));

        run.ExitCode.Should().Be(0);
        (await File.ReadAllTextAsync(_folder.PathOf("findings.md"))).Should().StartWith("# ").And.Contain("2735.pth").And.Contain("--vocab").And.NotContain("VocabularyPath");
        _folder.Names.Should().Equal("findings.md");
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_ends_with_1_and_says_so()
    {
        var run = await ToolRun.Of("doctor", Models.Trainer, "--report", _folder.PathOf("no such folder/findings.md"));

        run.ExitCode.Should().Be(1);
        run.Error.Should().StartWith("xtts: ").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_path_and_the_machine_are_not_looked_at_together()
    {
        var run = await ToolRun.Of("doctor", Models.Trainer, "--environment");

        run.ExitCode.Should().Be(64);
    }
}
