using System.Text;
using Xtts.Net.Fuzzing.Mutation.Zip;

namespace Xtts.Net.Fuzzing.Seeds;

/// <summary>Small torch archives of every layout.</summary>
internal static class SeedArchives
{
    private const ushort TorchFlags = 0x0808;

    private static readonly (string Name, SeedTensor Tensor)[] Weights =
    [
        ("gpt.text_embedding.weight", new SeedTensor("0", 6, 4)),
        ("gpt.gpt.h.0.attn.c_attn.weight", new SeedTensor("1", 4, 12) { Strides = [1, 4] }),
        ("gpt.gpt.h.1.ln_1.bias", new SeedTensor("2", 4) { Storage = "HalfStorage", Width = 2 }),
        ("gpt.conditioning_perceiver.latents", new SeedTensor("3", 2, 4) { Storage = "BFloat16Storage", Width = 2, Offset = 3 }),
        ("hifigan_decoder.waveform_decoder.ups.0.weight_g", new SeedTensor("4", 8, 1, 1)),
        ("hifigan_decoder.waveform_decoder.ups.0.weight_v", new SeedTensor("5", 8, 2, 2)),
        ("hifigan_decoder.speaker_encoder.layer1.0.bn1.num_batches_tracked", new SeedTensor("6") { Storage = "LongStorage", Width = 8 }),
        ("gpt.gpt_inference.transformer.h.0.attn.bias", new SeedTensor("7", 1, 1, 3, 3) { Storage = "BoolStorage", Width = 1 }),
        ("dvae.codebook.embed", new SeedTensor("8", 5, 3) { Storage = "DoubleStorage", Width = 8 }),
        ("mel_stats", new SeedTensor("9", 80)),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<byte[]> All { get; } = [Released(), Trainer(), Bare(), SeedGoldens.Speakers];

    private static byte[] Released() => Write(State(new PickleWriter(2).Plain("}").Memoize().Plain("(").Text("model"), "").Plain("u").Finish(), new ArchiveImage { HasWideEnd = true }, wide: false);

    private static byte[] Bare() => Write(State(new PickleWriter(4), "xtts.").Finish(), new ArchiveImage { HasWideEnd = true }, wide: true);

    private static byte[] Trainer()
    {
        var pickle = SeedPickles.Configuration(new PickleWriter(2).Plain("}").Memoize().Plain("(").Text("config"));
        pickle = State(pickle.Text("model"), "xtts.");
        return Write(SeedPickles.TrainingState(pickle).Plain("u").Finish(), new ArchiveImage(), wide: false);
    }

    private static PickleWriter State(PickleWriter pickle, string prefix)
    {
        pickle.Global("collections", "OrderedDict").Plain(")R").Memoize().Plain("(");
        foreach (var (name, tensor) in Weights) pickle.Text(prefix + name).Tensor(tensor);
        return pickle.Plain("u}(").Text("_metadata").Plain("Nub");
    }

    private static byte[] Write(byte[] pickle, ArchiveImage image, bool wide)
    {
        Add("data.pkl", pickle);
        Add("byteorder", "little"u8.ToArray());
        foreach (var (_, tensor) in Weights) Add("data/" + tensor.Key, tensor.StorageBytes());
        Add("version", "3\n"u8.ToArray());
        return ArchiveWriter.Write(image);

        void Add(string name, byte[] data) => image.Entries.Add(new ArchiveEntry(Encoding.UTF8.GetBytes("archive/" + name), data) { Flags = image.HasWideEnd ? TorchFlags : (ushort)0, IsWide = wide });
    }
}
