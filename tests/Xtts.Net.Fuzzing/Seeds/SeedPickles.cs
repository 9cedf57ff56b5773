namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small pickles with everything that checkpoints hold besides tensors.</summary>
internal static class SeedPickles
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<byte[]> All { get; } = [Metadata(2), Metadata(4), Containers()];

    /// <summary>A configuration object with fields of every kind.</summary>
    public static PickleWriter Configuration(PickleWriter pickle) => pickle
        .Global("TTS.tts.configs.xtts_config", "XttsConfig").Plain(")").Raw(0x81).Memoize().Plain("}").Memoize().Plain("(")
        .Text("run_name").Text("run").Text("epochs").Number(100).Text("lr").Real(5e-6).Text("mixed_precision").Raw(0x88).Text("languages").Plain("]").Memoize().Plain("(").Text("hu").Text("en").Plain("e")
        .Text("betas").Tuple(9, 10).Text("output_path").Global("pathlib", "PosixPath").Text("run").Raw(0x85).Plain("R").Memoize().Text("seed").Number(-5).Text("big").Number(1L << 40).Plain("ub");

    /// <summary>What the trainer writes beside the model; the caller's dictionary is open.</summary>
    public static PickleWriter TrainingState(PickleWriter pickle) => pickle
        .Text("optimizer").Plain("}").Memoize().Plain("(").Text("state").Plain("}").Memoize().Number(0).Plain("}").Memoize().Plain("(")
        .Text("step").Tensor(new SeedTensor("9")).Text("exp_avg").Tensor(new SeedTensor("0", 6, 4)).Plain("us").Text("param_groups").Plain("]").Memoize().Plain("}").Memoize().Text("lr").Real(1e-5).Plain("sau")
        .Text("scaler").Plain("N").Text("step").Number(1200).Text("epoch").Number(3).Text("date").Text("October-09-2025").Text("model_loss").Plain("}").Memoize().Plain("(")
        .Text("train_loss").Real(2.5).Text("eval_loss").Global("numpy.core.multiarray", "scalar").Global("numpy", "dtype").Text("f8").Raw(0x89, 0x88, 0x87).Plain("R").Memoize()
        .Plain("(").Number(3).Text("<").Plain("NNN").Number(-1).Number(-1).Number(0).Plain("tb").Global("_codecs", "encode").Text("\0\0\0\0\0\0\u0004@").Text("latin1").Raw(0x86).Memoize().Plain("R").Memoize()
        .Raw(0x86).Memoize().Plain("Ru");

    private static byte[] Metadata(byte protocol) =>
        TrainingState(Configuration(new PickleWriter(protocol).Plain("}").Memoize().Plain("(").Text("config"))).Plain("u").Finish();

    // Sets, byte strings, long integers, memo look-ups, nesting and pops: rarer, but a pickler writes them.
    private static byte[] Containers() => new PickleWriter(4)
        .Plain("}").Memoize().Plain("(").Text("set").Raw(0x8F).Memoize().Plain("(").Number(1).Number(70000).Raw(0x90)
        .Text("frozen").Plain("(").Text("a").Raw(0x91).Memoize().Text("bytes").Raw((byte)'C', 3, 1, 2, 3).Text("array").Raw(0x96, 2, 0, 0, 0, 0, 0, 0, 0, 9, 9)
        .Text("integer").Raw(0x8A, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9).Text("again").Raw((byte)'h', 1).Text("list").Plain("]").Memoize().Plain("(").Plain("](](](](]eeeee").Text("pop").Plain("N20")
        .Text("default").Global("collections", "defaultdict").Global("builtins", "list").Raw(0x85).Plain("R").Memoize().Text("size").Global("torch", "Size").Number(1).Number(2).Raw(0x86).Raw(0x85)
        .Plain("R").Plain("u").Finish();
}
