using System.IO.Compression;
using System.Text;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

/// <summary>Files that users take for checkpoints: each gets a finding of its own.</summary>
public sealed class FileKindTests
{
    private const string LfsPointer = "version https://git-lfs.github.com/spec/v1\noid sha256:c7ea20001c6a0a841c77e252d8409f6a74fb27c5a2a9ad9a9b4d0d3e1d2c5c3f\nsize 1867929118\n";

    public static TheoryData<string, byte[], FindingCode, DiagnosisVerdict> Strangers => new()
    {
        { "git lfs pointer", Encoding.UTF8.GetBytes(LfsPointer), FindingCode.GitLfsPointer, DiagnosisVerdict.NotXttsV2 },
        { "web page", "\r\n<!DOCTYPE html><html><head><title>Sign in</title>"u8.ToArray(), FindingCode.HtmlPage, DiagnosisVerdict.NotXttsV2 },
        { "empty", [], FindingCode.EmptyFile, DiagnosisVerdict.Damaged },
        { "half-written", new byte[100_000], FindingCode.HalfWritten, DiagnosisVerdict.Damaged },
        { "config.json", """{ "model": "xtts" }"""u8.ToArray(), FindingCode.TextFile, DiagnosisVerdict.NotXttsV2 },
        { "saved error", "Entry not found"u8.ToArray(), FindingCode.TextFile, DiagnosisVerdict.NotXttsV2 },
        { "gzip", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0], FindingCode.OtherArchive, DiagnosisVerdict.NotXttsV2 },
        { "7-zip", [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], FindingCode.OtherArchive, DiagnosisVerdict.NotXttsV2 },
        { "rar", "Rar!\x1A\x07\x01\0"u8.ToArray(), FindingCode.OtherArchive, DiagnosisVerdict.NotXttsV2 },
        { "gguf", "GGUF\x03\0\0\0"u8.ToArray(), FindingCode.OtherFormat, DiagnosisVerdict.NotXttsV2 },
        { "wav", "RIFF\x24\0\0\0WAVEfmt "u8.ToArray(), FindingCode.OtherFormat, DiagnosisVerdict.NotXttsV2 },
        { "unknown", [1, 2, 3, 4, 5, 6, 7, 8, 9], FindingCode.OtherFormat, DiagnosisVerdict.NotXttsV2 },
        { "pickled code", PickleBuilder.Protocol(2).Global("posix", "system").Stop(), FindingCode.UnsafePickle, DiagnosisVerdict.NotXttsV2 },
        { "packed zip", TorchFile.Of([("model.pth", new byte[5000])], CompressionLevel.Optimal), FindingCode.ZipWithoutPickle, DiagnosisVerdict.NotXttsV2 },
        { "stored zip", TorchFile.Of([("readme.txt", "hello"u8.ToArray())]), FindingCode.ZipWithoutPickle, DiagnosisVerdict.NotXttsV2 },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void Names_what_a_file_is_instead(string what, byte[] content, FindingCode expected, DiagnosisVerdict verdict)
    {
        using var file = new TemporaryFile(content);

        var diagnosis = CheckpointDiagnostician.Diagnose(file.Path);

        diagnosis.Findings.Should().ContainSingle(what).Which.Code.Should().Be(expected);
        diagnosis.Findings[0].Message.Should().Contain("made up.pth");
        diagnosis.Verdict.Should().Be(verdict);
        diagnosis.NextStep.Should().Be(diagnosis.Findings[0].Advice);
    }

    [Fact]
    public void Says_how_large_the_file_behind_a_git_lfs_pointer_is()
    {
        using var file = new TemporaryFile(Encoding.UTF8.GetBytes(LfsPointer));

        CheckpointDiagnostician.Diagnose(file.Path).Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Message.Contains("1.74 GiB") && finding.Advice!.Contains("git lfs pull"));
    }

    [Theory]
    [InlineData("ckpt/nano/model.pth", 0.6)]
    [InlineData("ckpt/nano/model.pth", 0.99)]
    [InlineData("ckpt/variants/model.safetensors", 0.6)]
    [InlineData("ckpt/variants/model.safetensors", 0.02)]
    public void Recognises_a_download_that_was_cut_off(string golden, double share)
    {
        byte[] whole = File.ReadAllBytes(GoldenCheckpoints.Folder.PathOf(golden));
        using var file = new TemporaryFile(whole.AsSpan(0, (int)(whole.Length * share)));

        var diagnosis = CheckpointDiagnostician.Diagnose(file.Path);

        diagnosis.Has(FindingCode.Truncated).Should().BeTrue(string.Join('\n', diagnosis.Findings));
        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        diagnosis.NextStep.Should().Contain("again");
    }

    [Fact]
    public void Takes_the_checkpoint_of_a_folder()
    {
        var diagnosis = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/nano"));

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Ready, string.Join('\n', diagnosis.Findings));
        Path.GetFileName(diagnosis.Path).Should().Be("model.pth");
    }

    [Fact]
    public void Names_a_folder_without_a_checkpoint_and_what_was_looked_for()
    {
        var folder = Directory.CreateTempSubdirectory("xtts empty");

        var diagnosis = CheckpointDiagnostician.Diagnose(folder.FullName);

        diagnosis.Findings.Should().ContainSingle().Which.Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.FolderWithoutCheckpoint && finding.Message.Contains("best_model.pth"));
        diagnosis.Verdict.Should().Be(DiagnosisVerdict.NotXttsV2);
        folder.Delete();
    }

    [Fact]
    public void Names_a_file_that_is_not_there_and_the_one_that_may_be_meant()
    {
        using var model = ModelFolder.Unchanged();

        var diagnosis = CheckpointDiagnostician.Diagnose(model.File("modle.safetensors"));

        diagnosis.Findings.Should().ContainSingle().Which.Code.Should().Be(FindingCode.FileNotFound);
        diagnosis.NextStep.Should().Contain("'model.safetensors'");
    }

    [Fact]
    public void Waits_for_no_device()
    {
        if (!File.Exists("/dev/zero")) return;

        CheckpointDiagnostician.Diagnose("/dev/zero").IsReady.Should().BeFalse();
    }

    [Fact]
    public void Keeps_control_characters_of_names_out_of_its_words()
    {
        using var file = new TemporaryFile(TorchFile.Of(PickleBuilder.Protocol(2).Op('}').Text("\u001b[2Jevil\u202e").Tensor(new TensorDescription([6], [1])).Op('s').Stop()));

        CheckpointDiagnostician.Diagnose(file.Path).Findings[0].Message.Should().Contain("[2Jevil").And.NotContain("\u001b").And.NotContain("\u202e");
    }

    [Fact]
    public void Refuses_an_empty_path_like_any_argument()
    {
        var diagnose = () => CheckpointDiagnostician.Diagnose("");

        diagnose.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Can_be_cancelled()
    {
        var diagnose = () => CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/nano"), null, new CancellationToken(canceled: true));

        diagnose.Should().Throw<OperationCanceledException>();
    }
}
