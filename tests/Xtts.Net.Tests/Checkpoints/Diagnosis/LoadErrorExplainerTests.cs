using Xtts.Net.Checkpoints.Diagnosis;

namespace Xtts.Net.Tests.Checkpoints.Diagnosis;

public sealed class LoadErrorExplainerTests
{
    private const string Heading = "RuntimeError: Error(s) in loading state_dict for Xtts:\n\t";

    public static TheoryData<string, LoadErrorKind> Errors => new()
    {
        { Heading + "Missing key(s) in state_dict: \"gpt.gpt.wte.weight\", \"gpt.gpt_inference.transformer.h.0.ln_1.weight\", \"gpt.gpt_inference.lm_head.1.bias\". ", LoadErrorKind.InferenceWrapperKeys },
        { Heading + "Unexpected key(s) in state_dict: \"gpt.gpt_inference.transformer.ln_f.weight\". ", LoadErrorKind.InferenceWrapperKeys },
        { "the checkpoint has no gpt.gpt_inference keys and must be converted", LoadErrorKind.InferenceWrapperKeys },
        { Heading + "Missing key(s) in state_dict: \"mel_stats\". \n\tUnexpected key(s) in state_dict: \"xtts.mel_stats\", \"xtts.gpt.final_norm.weight\". ", LoadErrorKind.KeyPrefix },
        { Heading + "Unexpected key(s) in state_dict: \"module.mel_stats\". ", LoadErrorKind.KeyPrefix },
        { Heading + "Unexpected key(s) in state_dict: \"_orig_mod.mel_stats\". ", LoadErrorKind.KeyPrefix },
        { Heading + "Unexpected key(s) in state_dict: \"dvae.encoder.0.0.weight\", \"torch_mel_spectrogram_dvae.mel_stft.mel_scale.fb\". ", LoadErrorKind.TrainingKeys },
        { Heading + "Missing key(s) in state_dict: \"gpt.conditioning_perceiver.latents\". \n\tUnexpected key(s) in state_dict: \"diffusion_decoder.layers.0.weight\". ", LoadErrorKind.OtherVersion },
        { Heading + "Unexpected key(s) in state_dict: \"gpt.conditioning_perceiver.latents\". ", LoadErrorKind.OtherVersion },
        { Heading + "Missing key(s) in state_dict: \"hifigan_decoder.waveform_decoder.ups.0.parametrizations.weight.original0\". \n\tUnexpected key(s) in state_dict: \"hifigan_decoder.waveform_decoder.ups.0.weight_g\". ", LoadErrorKind.WeightNormNames },
        { Heading + "Unexpected key(s) in state_dict: \"gpt.gpt.h.0.attn.bias\", \"gpt.gpt.h.0.attn.masked_bias\". ", LoadErrorKind.MaskBuffers },
        { Heading + "size mismatch for gpt.text_embedding.weight: copying a param with shape torch.Size([7767, 1024]) from checkpoint, the shape in current model is torch.Size([6681, 1024]).", LoadErrorKind.VocabularySize },
        { Heading + "size mismatch for gpt.final_norm.weight: copying a param with shape torch.Size([16]) from checkpoint, the shape in current model is torch.Size([1024]).", LoadErrorKind.ModelSize },
        { Heading + "Missing key(s) in state_dict: \"gpt.final_norm.weight\". ", LoadErrorKind.Keys },
        { "_IncompatibleKeys(missing_keys=['gpt.final_norm.weight'], unexpected_keys=['a.b'])", LoadErrorKind.Keys },
        { "_pickle.UnpicklingError: Weights only load failed. ... WeightsUnpickler error: Unsupported global: GLOBAL TTS.tts.configs.xtts_config.XttsConfig was not an allowed global by default.", LoadErrorKind.WeightsOnly },
        { "_pickle.UnpicklingError: Weights only load failed. WeightsUnpickler error: Unsupported global: GLOBAL posix.system was not an allowed global by default.", LoadErrorKind.WeightsOnly },
        { "ModuleNotFoundError: No module named 'TTS'", LoadErrorKind.MissingModule },
        { "_pickle.UnpicklingError: invalid load key, '<'.", LoadErrorKind.WrongFile },
        { "_pickle.UnpicklingError: invalid load key, 'v'.", LoadErrorKind.WrongFile },
        { "_pickle.UnpicklingError: invalid load key, '\\x00'.", LoadErrorKind.WrongFile },
        { "_pickle.UnpicklingError: invalid load key, '\\x1f'.", LoadErrorKind.WrongFile },
        { "safetensors_rust.SafetensorError: Error while deserializing header: HeaderTooLarge", LoadErrorKind.WrongFile },
        { "RuntimeError: PytorchStreamReader failed reading zip archive: failed finding central directory", LoadErrorKind.Truncated },
        { "EOFError: Ran out of input", LoadErrorKind.Truncated },
        { "torch.cuda.OutOfMemoryError: CUDA out of memory. Tried to allocate 20.00 MiB", LoadErrorKind.GpuMemory },
        { "RuntimeError: [enforce fail at alloc_cpu.cpp:114] data. DefaultCPUAllocator: not enough memory: you tried to allocate 7168 bytes.", LoadErrorKind.HostMemory },
        { "Traceback (most recent call last):\n  File \"load.py\", line 3\nMemoryError", LoadErrorKind.HostMemory },
        { "  File \"torch/nn/init.py\", line 15, in _no_grad_normal_\n    return tensor.normal_(mean, std)\nKeyboardInterrupt", LoadErrorKind.Interrupted },
        { "RuntimeError: Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False.", LoadErrorKind.CudaStorages },
        { "FileNotFoundError: [Errno 2] No such file or directory: '/models/xtts/vocab.json'", LoadErrorKind.FileNotFound },
        { "IsADirectoryError: [Errno 21] Is a directory: 'run/training'", LoadErrorKind.FileNotFound },
        { "KeyError: 'model'", LoadErrorKind.MissingEntry },
        { "Unhandled exception. Xtts.Net.UnsafePickleException: 'model.pth': its pickle refers to 'posix.system'", LoadErrorKind.OwnError },
        { "Xtts.Net.VocabularyException: 'vocab.json' has ids up to 7766", LoadErrorKind.OwnError },
        { "something else altogether", LoadErrorKind.Unknown },
        { "", LoadErrorKind.Unknown },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Knows_an_error_by_its_words(string text, LoadErrorKind expected)
    {
        var explanation = LoadErrorExplainer.Explain(text)[0];

        explanation.Kind.Should().Be(expected);
        explanation.Meaning.Should().NotBeEmpty();
        explanation.Advice.Should().NotBeEmpty();
        explanation.ForThisFile.Should().BeNull();
    }

    [Fact]
    public void Says_of_a_training_checkpoint_that_wrapper_keys_are_there_under_their_real_names()
    {
        var about = GoldenDiagnosisTests.Diagnose("ckpt/trainer/best_model_2735.pth");

        var explanation = LoadErrorExplainer.Explain(Errors.First()[0].ToString()!, about)[0];

        explanation.ForThisFile.Should().Contain("'best_model_2735.pth' is ready").And.Contain("All 451 tensors").And.Contain("Conversion needed: no, 0 of 511 keys.").And.Contain("Of the 3 keys named, 3 are in it");
        explanation.Meaning.Should().Contain("does not have to be converted");
    }

    [Fact]
    public void Says_of_a_damaged_file_that_the_error_is_right()
    {
        var about = CheckpointDiagnostician.Diagnose(GoldenCheckpoints.Folder.PathOf("bad/truncated.pth"));

        LoadErrorExplainer.Explain("failed finding central directory", about)[0].ForThisFile.Should().Contain("cannot be loaded by Xtts.Net either").And.Contain("truncated");
    }

    [Fact]
    public void Compares_the_rows_of_the_file_with_the_vocabulary_beside_it()
    {
        string text = Heading + "size mismatch for gpt.text_embedding.weight: copying a param with shape torch.Size([160, 16]) from checkpoint, the shape in current model is torch.Size([500, 16]).";

        var explanation = LoadErrorExplainer.Explain(text, GoldenDiagnosisTests.Diagnose("ckpt/nano/model.pth"))[0];

        explanation.Meaning.Should().Contain("'gpt.text_embedding.weight' is [160, 16] in the file and [500, 16] in the model that was built");
        explanation.ForThisFile.Should().Contain("160 rows").And.Contain("160 tokens").And.Contain("these two agree");
    }

    [Fact]
    public void Tells_refused_code_from_the_usual_configuration_classes()
    {
        LoadErrorExplainer.Explain("Weights only load failed. Unsupported global: GLOBAL posix.system was not an allowed global")[0].Advice.Should().Contain("Do not pass weights_only=False");
        LoadErrorExplainer.Explain("Weights only load failed. Unsupported global: GLOBAL TTS.tts.models.xtts.XttsArgs was not an allowed global")[0].Advice.Should().Contain("load the file as it is");
    }

    [Fact]
    public void Names_missing_keys_that_the_file_has_after_all()
    {
        var explanation = LoadErrorExplainer.Explain(Heading + "Missing key(s) in state_dict: \"gpt.final_norm.weight\". ", GoldenDiagnosisTests.Diagnose("ckpt/nano/model.pth"))[0];

        explanation.ForThisFile.Should().Contain("'gpt.final_norm.weight'").And.Contain("another file");
    }

    [Fact]
    public void Gives_every_explanation_that_fits()
    {
        string text = Heading + "Missing key(s) in state_dict: \"gpt.gpt_inference.transformer.ln_f.weight\". \n\tsize mismatch for gpt.text_head.bias: copying a param with shape torch.Size([7767]) from checkpoint, the shape in current model is torch.Size([6681]).";

        LoadErrorExplainer.Explain(text).Select(explanation => explanation.Kind).Should().StartWith([LoadErrorKind.InferenceWrapperKeys, LoadErrorKind.VocabularySize]);
    }

    [Theory]
    [MemberData(nameof(ErrorTypes))]
    public void Knows_every_error_of_its_own_that_is_about_files(Type type) => LoadErrorExplainer.Explain($"Unhandled exception. {type.FullName}: text")[0].Kind.Should().Be(LoadErrorKind.OwnError);

    public static TheoryData<Type> ErrorTypes =>
    [
        .. typeof(XttsException).Assembly.GetTypes().Where(type => type is { IsSealed: true, IsPublic: true } && (type.IsSubclassOf(typeof(CheckpointException)) || type.IsSubclassOf(typeof(BackendException)))),
        typeof(ModelConfigurationException), typeof(ModelFileNotFoundException), typeof(VocabularyException), typeof(VoiceMismatchException),
    ];
}
