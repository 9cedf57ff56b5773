namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small files as torch.save wrote them before version 1.6: five pickles, then the storages, each behind its number of elements.</summary>
internal static class SeedLegacyFiles
{
    private static ReadOnlySpan<byte> Magic => [0x80, 2, 0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, (byte)'.'];

    private static readonly (string Name, SeedTensor Tensor)[] Weights =
    [
        ("gpt.text_embedding.weight", new SeedTensor("94080", 6, 4)),
        ("gpt.gpt.h.0.ln_1.bias", new SeedTensor("94156", 4) { Storage = "HalfStorage", Width = 2 }),
        ("gpt.gpt.h.0.attn.c_attn.weight", new SeedTensor("94179", 4, 12) { Strides = [1, 4] }),
        ("mel_stats", new SeedTensor("94187", 80)),
        ("counter", new SeedTensor("94190") { Storage = "LongStorage", Width = 8 }),
    ];

    /// <summary>A released checkpoint and a bare state dictionary.</summary>
    public static IReadOnlyList<byte[]> All { get; } =
    [
        Write(State(new PickleWriter(2).Plain("}").Memoize().Plain("(").Text("model")).Text("step").Number(1200).Plain("u")),
        Write(State(new PickleWriter(2))),
    ];

    private static PickleWriter State(PickleWriter pickle)
    {
        pickle.Global("collections", "OrderedDict").Plain(")R").Memoize().Plain("(");
        foreach (var (name, tensor) in Weights) pickle.Text(name).LegacyTensor(tensor);
        return pickle.Plain("u");
    }

    private static byte[] Write(PickleWriter value)
    {
        byte[] version = new PickleWriter(2).Number(1001).Finish();
        byte[] machine = new PickleWriter(2).Plain("}").Memoize().Plain("(").Text("protocol_version").Number(1001).Text("little_endian").Raw(0x88).Plain("u").Finish();
        var keys = new PickleWriter(2).Plain("]").Memoize().Plain("(");
        foreach (var (_, tensor) in Weights) keys.Text(tensor.Key);
        return [.. Magic, .. version, .. machine, .. value.Finish(), .. keys.Plain("e").Finish(), .. Weights.SelectMany(weight => Storage(weight.Tensor))];
    }

    private static byte[] Storage(SeedTensor tensor) => [.. BitConverter.GetBytes(tensor.Elements), .. tensor.StorageBytes()];
}
