using Xtts.Net.Backends;
using Xtts.Net.Benchmarks.Measurement;

namespace Xtts.Net.Benchmarks.Suites;

/// <summary>Greedy codes and latents of both backends over one full-size model.</summary>
/// <remarks>
/// ONNX Runtime chooses freely. TorchSharp is led along its codes, so that one step that is off does not hide the next; where it would have chosen another code, the two best scores of
/// both are closer than the scores' own difference, or the figure fails. Rounded weights have no limit: their figures say what the rounding changes.
/// </remarks>
internal static class AgreementSuite
{
    private const int Codes = 50;
    private const double LatentLimit = 1e-3;

    private static readonly int[] TextLengths = [20, 62, 150];

    /// <summary>Decodes on both.</summary>
    /// <param name="backend">What is compared with ONNX Runtime; TorchSharp in single precision when that is ONNX Runtime itself.</param>
    /// <param name="path">The model.</param>
    /// <param name="threads">Threads of both.</param>
    public static IEnumerable<Figure> Run(BackendUnderTest backend, string path, int threads)
    {
        if (backend.Name == BackendUnderTest.Onnx) backend = BackendUnderTest.Find(BackendUnderTest.Torch);
        Trace[] expected = Decode(BackendUnderTest.Find(BackendUnderTest.Onnx), path, threads, lead: null);
        Trace[] actual = Decode(backend, path, threads, expected);
        for (int text = 0; text < TextLengths.Length; text++)
        {
            var (onnx, torch) = (expected[text], actual[text]);
            int other = Enumerable.Range(0, Codes).Count(step => onnx.Codes[step] != torch.Codes[step]);
            int unexplained = Enumerable.Range(0, Codes).Count(step => onnx.Codes[step] != torch.Codes[step] && onnx.Margin(step) > 2 * onnx.Distance(torch, step));
            double latents = onnx.LatentDistance(torch), scores = Enumerable.Range(0, Codes).Max(step => onnx.Distance(torch, step));
            string name = $"agreement, text of {TextLengths[text]} ids";
            if (backend.RoundsWeights)
            {
                yield return Figure.Information($"{name}: same codes of {Codes}", $"{Codes - other}");
                yield return Figure.Information("  largest difference of the latents", $"{latents:E1}", $"scores {scores:E1}");
            }
            else
            {
                yield return Figure.Limited($"{name}: same codes of {Codes}", $"{Codes - other}", $"{other - unexplained} ties", "all but ties", unexplained == 0);
                yield return Figure.Limited("  largest difference of the latents", $"{latents:E1}", $"scores {scores:E1}", $"<= {LatentLimit:E0}", latents <= LatentLimit);
            }

            yield return Figure.Information("  smallest distance of the two best scores", $"{Enumerable.Range(0, Codes).Min(onnx.Margin):E1}");
        }
    }

    private static Trace[] Decode(BackendUnderTest backend, string path, int threads, Trace[]? lead)
    {
        using var ready = ReadyModel.Load(backend, path, threads);
        return [.. TextLengths.Select((length, text) => Decode(ready.Model, length, lead?[text]))];
    }

    private static Trace Decode(IXttsModel model, int textIds, Trace? lead)
    {
        var trace = new Trace();
        using var batch = model.CreateDecodingBatch(capacity: 1);
        batch.Add(RandomInputs.Prompt(model.Sizes, textIds, Codes));
        for (int step = 0; step < Codes; step++)
        {
            trace.Add(batch.Logits(0), batch.Latent(0));
            if (step + 1 < Codes) batch.Step([(lead ?? trace).Codes[step]]);
        }

        return trace;
    }
}
