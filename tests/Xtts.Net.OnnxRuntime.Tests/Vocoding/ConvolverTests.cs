using Xtts.Net.OnnxRuntime.Vocoding;
using Xtts.Net.OnnxRuntime.Vocoding.Epilogues;
using Xtts.Net.OnnxRuntime.Vocoding.Filters;
using Xtts.Net.OnnxRuntime.Vocoding.Kernels;

namespace Xtts.Net.OnnxRuntime.Tests.Vocoding;

public sealed unsafe class ConvolverTests
{
    private readonly Random _random = new(7);

    public static TheoryData<string, int, int, int> Kernels()
    {
        var data = new TheoryData<string, int, int, int>();
        foreach (var width in Widths.Here)
        {
            foreach (int kernel in (int[])[1, 2, 3, 5, 7, 11])
            {
                foreach (int dilation in (int[])[1, 3, 5])
                {
                    foreach (int positions in (int[])[1, 2, 7, 30, 131]) data.Add(width.ToString(), kernel, dilation, positions);
                }
            }
        }

        return data;
    }

    public static TheoryData<string, int, int> Channels()
    {
        var data = new TheoryData<string, int, int>();
        foreach (var width in Widths.Here)
        {
            foreach (var (inputs, outputs) in ((int, int)[])[(1, 1), (3, 20), (16, 16), (17, 33), (40, 8), (64, 48)]) data.Add(width.ToString(), inputs, outputs);
        }

        return data;
    }

    public static TheoryData<string> AllWidths() => [.. Widths.Here.Select(width => width.ToString())];

    [Theory]
    [MemberData(nameof(Kernels))]
    public void A_convolution_of_any_kernel_dilation_and_length_is_what_its_definition_says(string width, int kernel, int dilation, int positions)
    {
        using var run = new Run(this, width, ConvolutionShape.Same(5, 6, kernel, dilation), MinimalFilter.For(kernel), positions);

        run.Stretches(EpilogueKind.Plain, activated: false, 0, positions);

        run.Output.Rows.Should().BeCloseTo(ReferenceConvolution.Same(ReferenceConvolution.Widen(run.Input.Rows), run.Weights, run.Bias, dilation));
        run.Output.IsZeroOutside.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void Channels_that_fill_no_block_are_computed_completely(string width, int inputs, int outputs)
    {
        foreach (int kernel in (int[])[3, 7, 11])
        {
            using var run = new Run(this, width, ConvolutionShape.Same(inputs, outputs, kernel, 3), MinimalFilter.For(kernel), 50);

            run.Stretches(EpilogueKind.Plain, activated: true, 0, 50);

            run.Output.Rows.Should().BeCloseTo(ReferenceConvolution.Same(ReferenceConvolution.Leaky(ReferenceConvolution.Widen(run.Input.Rows)), run.Weights, run.Bias, 3));
            run.Output.IsZeroOutside.Should().BeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Stretches_of_any_length_join_to_the_whole(string width)
    {
        foreach (int kernel in (int[])[3, 7, 11])
        {
            using var run = new Run(this, width, ConvolutionShape.Same(8, 8, kernel, 5), MinimalFilter.For(kernel), 200);

            run.Stretches(EpilogueKind.Plain, activated: false, 0, 1, 12, 13, 60, 61, 199, 200);

            run.Output.Rows.Should().BeCloseTo(ReferenceConvolution.Same(ReferenceConvolution.Widen(run.Input.Rows), run.Weights, run.Bias, 5));
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void A_stretch_writes_its_own_positions_only(string width)
    {
        using var run = new Run(this, width, ConvolutionShape.Same(8, 8, 7, 3), MinimalFilter.For(7), 100);

        run.Stretches(EpilogueKind.Plain, activated: false, 41, 53);

        run.Output.Rows.Should().AllSatisfy(row => Enumerable.Range(0, 100).Where(i => row[i] != 0).Should().Equal(Enumerable.Range(41, 12)));
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void A_transposed_convolution_is_what_its_definition_says(string width)
    {
        foreach (var (stride, inputs, outputs, positions) in ((int, int, int, int)[])[(8, 20, 10, 9), (2, 32, 16, 31), (2, 6, 3, 1), (8, 40, 20, 1)])
        {
            using var run = new Run(this, width, ConvolutionShape.Transposed(inputs, outputs, stride), MinimalFilter.Direct(2), positions);

            run.Stretches(EpilogueKind.Plain, activated: true, 0, 1, positions + 1);

            run.Output.Rows.Should().BeCloseTo(ReferenceConvolution.Transposed(ReferenceConvolution.Leaky(ReferenceConvolution.Widen(run.Input.Rows)), run.Weights, run.Bias, stride));
        }
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void Epilogues_do_what_they_are_called_by(string width)
    {
        using var run = new Run(this, width, ConvolutionShape.Same(8, 8, 3, 1), MinimalFilter.For(3), 40);
        double[][] plain = ReferenceConvolution.Same(ReferenceConvolution.Widen(run.Input.Rows), run.Weights, run.Bias, 1);
        double[][] residual = ReferenceConvolution.Widen(run.Residual.Rows);

        run.Stretches(EpilogueKind.Leaky, activated: false, 0, 40);
        run.Output.Rows.Should().BeCloseTo(ReferenceConvolution.Leaky(plain));

        run.Stretches(EpilogueKind.Residual, activated: false, 0, 40);
        run.Output.Rows.Should().BeCloseTo(Combine((value, more) => value + more));

        run.Stretches(EpilogueKind.Summing, activated: false, 0, 40);
        run.Output.Rows.Should().BeCloseTo(Combine((value, more) => 2 * (value + more)));

        run.Stretches(EpilogueKind.Averaging, activated: false, 0, 40);
        run.Output.Rows.Should().BeCloseTo(Combine((value, more) => value + more));

        double[][] Combine(Func<double, double, double> combine) => [.. plain.Select((row, channel) => row.Select((value, i) => combine(value, residual[channel][i])).ToArray())];
    }

    [Theory]
    [MemberData(nameof(AllWidths))]
    public void The_last_convolution_adds_up_all_channels(string width)
    {
        const int Channels = 20, Taps = 7, Positions = 33;
        using var input = new TestSignal(Channels, Positions, (_, _) => Next());
        float[] weights = [.. Enumerable.Range(0, Channels * Taps).Select(_ => Next())];
        var packed = new float[Taps * input.Signal.Blocks * Signal.Lanes];
        for (int channel = 0; channel < Channels; channel++)
        {
            for (int tap = 0; tap < Taps; tap++) packed[(tap * input.Signal.Blocks * Signal.Lanes) + channel] = weights[(channel * Taps) + tap];
        }

        var sums = new float[Positions];

        Convolver.For(Enum.Parse<RegisterWidth>(width)).Project(input.Signal, packed, 0.1f, 0, sums);

        ((float[][])[sums]).Should().BeCloseTo(ReferenceConvolution.Same(ReferenceConvolution.Leaky(ReferenceConvolution.Widen(input.Rows)), weights, [0f], 1));
    }

    private float Next() => (float)((_random.NextDouble() * 2) - 1);

    /// <summary>A convolution with random weights, and everything around it.</summary>
    private sealed class Run : IDisposable
    {
        private readonly Convolver _convolver;
        private readonly ConvolutionLayer _layer;

        public Run(ConvolverTests test, string width, ConvolutionShape shape, MinimalFilter filter, int positions)
        {
            _convolver = Convolver.For(Enum.Parse<RegisterWidth>(width));
            _layer = new ConvolutionLayer(shape, filter, _convolver.PanelColumns);
            Input = new TestSignal(shape.Inputs, positions, (_, _) => test.Next());
            Output = new TestSignal(shape.Outputs, positions * shape.Upsampling);
            Residual = new TestSignal(shape.Outputs, positions * shape.Upsampling, (_, _) => test.Next());
            Weights = [.. Enumerable.Range(0, shape.Inputs * shape.Outputs * shape.Kernel * shape.Upsampling).Select(_ => test.Next() / MathF.Sqrt(shape.Inputs * shape.Kernel))];
            Bias = [.. Enumerable.Range(0, shape.Outputs).Select(_ => test.Next())];
            if (shape.Upsampling == 1) WeightPacking.Fill(_layer, Weights, Bias);
            else WeightPacking.FillTransposed(_layer, Weights, Bias);
        }

        public TestSignal Input { get; }

        public TestSignal Output { get; }

        public TestSignal Residual { get; }

        public float[] Weights { get; }

        public float[] Bias { get; }

        public void Stretches(EpilogueKind epilogue, bool activated, params int[] borders)
        {
            for (int i = 0; i + 1 < borders.Length; i++)
            {
                var (values, sums) = ConvolverScratch.Measure(_layer.Shape, _layer.Filter, borders[i + 1] - borders[i]);
                using var scratch = new ConvolverScratch(values, sums);
                _convolver.Run(_layer, _layer.Bias.Pointer, new Stretch(Input.Signal, activated, Output.Signal, Residual.Signal, epilogue, borders[i], borders[i + 1]), scratch);
            }
        }

        public void Dispose()
        {
            _layer.Dispose();
            Input.Dispose();
            Output.Dispose();
            Residual.Dispose();
        }
    }
}
