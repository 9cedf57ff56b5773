using System.Globalization;
using Xtts.Net.Checkpoints;
using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

/// <summary>Whether a checkpoint, its keys and the files beside it agree.</summary>
public sealed class AgreementTests
{
    [Fact]
    public void Remarks_where_config_and_vocabulary_were_looked_for()
    {
        using var model = ModelFolder.Unchanged().Without("config.json").Without("vocab.json");

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Checkpoint);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.ReadyWithRemarks);
        diagnosis.Findings.Should().Contain(finding => finding.Code == FindingCode.ConfigurationNotFound && finding.Message.Contains(model.File("config.json")));
        diagnosis.Findings.Should().Contain(finding => finding.Code == FindingCode.VocabularyNotFound && finding.Message.Contains(model.File("vocab.json")));
    }

    [Fact]
    public void Takes_what_the_folder_lacks_from_the_base_model()
    {
        using var model = ModelFolder.Unchanged().Without("config.json").Without("vocab.json");

        CheckpointDiagnostician.Diagnose(model.Checkpoint, new DiagnosisOptions { BaseModelFolder = GoldenCheckpoints.Folder.PathOf("ckpt/nano") }).Verdict.Should().Be(DiagnosisVerdict.Ready);
    }

    [Theory]
    [InlineData("xtts.")]
    [InlineData("module.")]
    [InlineData("_orig_mod.")]
    [InlineData("module._orig_mod.xtts.")]
    public void Explains_a_prefix_and_calls_the_file_ready(string prefix)
    {
        using var model = ModelFolder.With((key, _) => prefix + key);

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Ready, Words(diagnosis));
        diagnosis.Findings.Should().Contain(finding => finding.Code == FindingCode.KeyPrefix && finding.Message.Contains($"'{prefix}'"));
        diagnosis.Conversion!.ToString().Should().Be("Conversion needed: no, 0 of 423 keys.");
    }

    [Fact]
    public void Names_the_nearest_key_of_a_missing_tensor()
    {
        using var model = ModelFolder.With((key, _) => key == "gpt.final_norm.weight" ? "gpt.final_norn.weight" : key);

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        diagnosis.Keys!.Missing.Should().ContainSingle().Which.Should().Be(new MissingKey("gpt.final_norm.weight", "gpt.final_norn.weight"));
        diagnosis.Keys.Unexpected.Should().Be(1);
        diagnosis.Findings[0].Message.Should().Contain("nearest in the file: 'gpt.final_norn.weight'");
    }

    [Fact]
    public void Lists_all_that_a_torso_of_a_model_lacks()
    {
        using var model = ModelFolder.With((key, _) => key.StartsWith("gpt.gpt.h.0.ln_1", StringComparison.Ordinal) || key.Contains("perceiver.latents", StringComparison.Ordinal) || key.EndsWith("conv_pre.weight", StringComparison.Ordinal) ? key : null);

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Has(FindingCode.MissingTensors).Should().BeTrue();
        (diagnosis.Keys!.Missing.Length + diagnosis.Keys.Mapped).Should().BeGreaterThan(300);
    }

    [Fact]
    public void Finds_a_configuration_of_another_model()
    {
        using var model = ModelFolder.Unchanged().Edit("config.json", "\"gpt_n_model_channels\": 16", "\"gpt_n_model_channels\": 1024").Edit("config.json", "\"d_vector_dim\": 16", "\"d_vector_dim\": 512");

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        diagnosis.Findings[0].Code.Should().Be(FindingCode.ConfigurationMismatch);
        diagnosis.Findings[0].Message.Should().Contain("gpt_n_model_channels is 1024").And.Contain("means 16").And.Contain("d_vector_dim is 512");
        diagnosis.Has(FindingCode.WrongShape).Should().BeFalse("the tensors agree with each other");
    }

    [Fact]
    public void Accepts_a_pruned_model_whose_configuration_still_has_all_layers()
    {
        using var model = ModelFolder.Unchanged().Edit("config.json", "\"gpt_layers\": 1", "\"gpt_layers\": 30");

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.ReadyWithRemarks, Words(diagnosis));
        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.ConfigurationMismatch && finding.Message.Contains("gpt_layers is 30"));
        diagnosis.Sizes!.Layers.Should().Be(1);
    }

    [Fact]
    public void Remarks_on_the_vocabulary_from_before_an_extension()
    {
        using var model = ModelFolder.Unchanged();
        RemoveLastToken(model.File("vocab.json"));

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.ReadyWithRemarks, Words(diagnosis));
        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.VocabularyTooSmall && finding.Message.Contains("159 tokens") && finding.Message.Contains("160 rows"));
    }

    [Fact]
    public void Remarks_on_a_language_that_the_vocabulary_has_no_tag_for()
    {
        using var model = ModelFolder.Unchanged().Edit("config.json", "\"hi\"", "\"fi\"");

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.LanguageMismatch && finding.Message.Contains("'fi'"));
    }

    [Fact]
    public void Takes_zh_for_zh_cn()
    {
        using var model = ModelFolder.Unchanged().Edit("config.json", "\"zh-cn\"", "\"zh\"");

        CheckpointDiagnostician.Diagnose(model.Path).Verdict.Should().Be(DiagnosisVerdict.Ready);
    }

    [Fact]
    public void Remarks_on_training_data_in_a_language_that_is_not_listed()
    {
        using var model = ModelFolder.Unchanged().Edit("config.json", "\"dataset_name\": \"\"", "\"dataset_name\": \"radio\"").Edit("config.json", "\"language\": \"\"", "\"language\": \"fi\"");

        var diagnosis = CheckpointDiagnostician.Diagnose(model.Path);

        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.LanguageMismatch && finding.Message.Contains("trained on 'fi'"));
        diagnosis.Training.Datasets.Should().Equal("radio (fi)");
    }

    [Fact]
    public void Lists_the_speakers_that_fit()
    {
        var diagnosis = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/tiny"));

        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Ready, Words(diagnosis));
        diagnosis.Companions.SpeakerNames.Should().HaveCount(2);
    }

    [Fact]
    public void Finds_a_speaker_file_of_another_model()
    {
        var diagnosis = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/nano"), new DiagnosisOptions { SpeakersPath = GoldenCheckpoints.Folder.PathOf("ckpt/tiny/speakers_xtts.pth") });

        diagnosis.Findings[0].Code.Should().Be(FindingCode.VoicesOfAnotherModel, Words(diagnosis));
        diagnosis.Verdict.Should().Be(DiagnosisVerdict.Damaged);
        diagnosis.NextStep.Should().Contain("speakers_xtts.pth");
    }

    [Theory]
    [InlineData(16, 16, FindingCode.SpeakersInvalid)]
    [InlineData(1024, 512, FindingCode.VoicesOfAnotherModel)]
    public void Tells_a_voice_from_a_speaker_file(int width, int embedding, FindingCode expected)
    {
        using var voice = new TemporaryFile(PartialFileTests.VoiceBytes(width, embedding));

        var diagnosis = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/nano"), new DiagnosisOptions { SpeakersPath = voice.Path });

        diagnosis.Findings[0].Code.Should().Be(expected, Words(diagnosis));
        diagnosis.Findings[0].Message.Should().Contain("single voice").And.Contain((32 * width).ToString("N0", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Names_a_speaker_file_that_is_not_there()
    {
        var diagnosis = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("ckpt/nano"), new DiagnosisOptions { SpeakersPath = "nowhere.pth" });

        diagnosis.Findings[0].Should().Match<DiagnosisFinding>(finding => finding.Code == FindingCode.SpeakersNotFound && finding.Message.Contains("nowhere.pth"));
    }

    [Theory]
    [InlineData("ckpt/variants/gpt_inference_dups.pth", FindingCode.DuplicateTensors)]
    [InlineData("ckpt/variants/old_weight_norm.pth", FindingCode.OldWeightNorm)]
    [InlineData("ckpt/variants/hf_attn_buffers.pth", FindingCode.MaskBuffers)]
    [InlineData("ckpt/variants/fp16.pth", FindingCode.HalfPrecision)]
    [InlineData("ckpt/variants/bf16.pth", FindingCode.HalfPrecision)]
    [InlineData("ckpt/variants/legacy_nonzip.pth", FindingCode.LegacyFormat)]
    [InlineData("ckpt/trainer/best_model_2735.pth", FindingCode.TrainingTensors)]
    [InlineData("ckpt/nano/model.pth", FindingCode.LayerCount)]
    [InlineData("ckpt/nano/model.pth", FindingCode.VocabularySize)]
    public void Explains_what_is_unusual_about_a_file_that_is_ready(string path, FindingCode expected) =>
        GoldenDiagnosisTests.Diagnose(path).Findings.Should().Contain(finding => finding.Code == expected && finding.Severity == FindingSeverity.Information);

    [Fact]
    public void Refuses_an_account_that_does_not_add_up()
    {
        var account = () => new KeyAccount([new KeyAssignment("a", KeyCategory.Unexpected, null, null), new KeyAssignment("a", KeyCategory.Unexpected, null, null)], []);

        account.Should().Throw<ArgumentException>();
    }

    private static string Words(CheckpointDiagnosis diagnosis) => string.Join('\n', diagnosis.Findings);

    // The last token of the vocabulary is one of the added ones.
    private static void RemoveLastToken(string vocabulary)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(vocabulary))!;
        var tokens = root["model"]!["vocab"]!.AsObject();
        string last = tokens.MaxBy(token => token.Value!.GetValue<int>()).Key;
        tokens.Remove(last);
        var added = root["added_tokens"]!.AsArray();
        foreach (var token in added.Where(token => token!["content"]!.GetValue<string>() == last).ToArray()) added.Remove(token);
        var merges = root["model"]!["merges"]!.AsArray();
        foreach (var merge in merges.Where(merge => merge!.GetValue<string>().Replace(" ", "", StringComparison.Ordinal) == last).ToArray()) merges.Remove(merge);
        File.WriteAllText(vocabulary, root.ToJsonString());
    }
}
