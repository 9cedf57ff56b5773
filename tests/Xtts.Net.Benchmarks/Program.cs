using System.Globalization;
using Xtts.Net.Benchmarks;
using Xtts.Net.Benchmarks.Devices;
using Xtts.Net.Benchmarks.Floors;
using Xtts.Net.Benchmarks.FullSize;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Quality;
using Xtts.Net.Benchmarks.Suites;
using Xtts.Net.Benchmarks.Tables;

switch (args)
{
    case [OpeningSuite.Verb, var path]:
        OpeningSuite.Measure(path);
        return 0;
    case [TextSuite.Verb, var vocabulary]:
        TextSuite.Measure(vocabulary);
        return 0;
    case [DiagnosisSuite.Verb, var work, var path]:
        DiagnosisSuite.Measure(work, path);
        return 0;
    case [ConvertSuite.Verb, var path, var output, var precision]:
        ConvertSuite.Measure(path, output, precision);
        return 0;
    case [QualityTable.Verb, ..]:
        return await QualityTable.RunAsync(args[1..]);
    case [DeviceTable.Verb, ..]:
        return DeviceTable.Run(args.AsSpan(1));
    case [PerformanceTable.Verb, ..]:
        return PerformanceTable.Run(args.AsSpan(1));
    case [ModelSuite.Verb, var backendName, var path, var threads]:
        ModelSuite.Measure(BackendUnderTest.Find(backendName), path, int.Parse(threads, CultureInfo.InvariantCulture));
        return 0;
    case [LoadSuite.Verb, var backendName, var path, var threads]:
        LoadSuite.Measure(BackendUnderTest.Find(backendName), path, int.Parse(threads, CultureInfo.InvariantCulture));
        return 0;
    case [ServiceSuite.Verb, var backendName, var path, var threads, var effort]:
        await ServiceSuite.MeasureAsync(BackendUnderTest.Find(backendName), path, int.Parse(threads, CultureInfo.InvariantCulture), Effort.Find(effort));
        return 0;
    case [StreamsSuite.Verb, var backendName, var path, var threads, var effort]:
        await StreamsSuite.MeasureAsync(BackendUnderTest.Find(backendName), path, int.Parse(threads, CultureInfo.InvariantCulture), Effort.Find(effort));
        return 0;
    case [FlipsSuite.Verb, var backendName, var folder, var threads, var effort]:
        await FlipsSuite.MeasureAsync(BackendUnderTest.Find(backendName), folder, int.Parse(threads, CultureInfo.InvariantCulture), Effort.Find(effort));
        return 0;
    case [MinuteSuite.Verb, var backendName, var path, var threads]:
        MinuteSuite.Measure(BackendUnderTest.Find(backendName), path, int.Parse(threads, CultureInfo.InvariantCulture));
        return 0;
}

BenchmarkOptions options;
try
{
    options = BenchmarkOptions.Parse(args);
}
catch (ArgumentException error)
{
    Console.Error.WriteLine(error.Message);
    return 2;
}

var files = new FullSizeModel(options.Folder);
if (options.Clean)
{
    files.Delete();
    Console.WriteLine($"deleted the model files in {files.Folder}");
    return 0;
}

Console.WriteLine(Machine.Describe());
var backend = BackendUnderTest.Find(options.Backend);
var figures = new List<Figure>();
if (options.Wants("floors")) figures.AddRange(FloorSuite.Run(options.Threads));
if (options.Wants("text")) figures.AddRange(TextSuite.Run(files.RequireVocabulary()));
if (options.Wants("opening")) figures.AddRange(OpeningSuite.Run(files.RequireTrainer()));
if (options.Wants("inspect")) figures.AddRange(InspectSuite.Run(files.RequireTrainer()));
if (options.Wants("diagnosis")) figures.AddRange(DiagnosisSuite.Run(files.RequireTrainer(), files.RequireReleased()));
if (options.Wants("convert")) figures.AddRange(ConvertSuite.Run(files.RequireReleased()));
if (options.Wants("load")) figures.AddRange(LoadSuite.Run(backend, files.RequireReleased(), options.Threads));
if (options.Wants("decode") || options.Wants("batching") || options.Wants("vocoder") || options.Wants("utterance"))
{
    using var ready = ReadyModel.Load(backend, files.RequireReleased(), options.Threads);
    using var team = new ThreadTeam(options.Threads);
    if (options.Wants("decode")) figures.AddRange(DecodeSuite.Run(backend, ready.Model, team));
    if (options.Wants("batching")) figures.AddRange(BatchingSuite.Run(ready.Model));
    if (options.Wants("vocoder")) figures.AddRange(VocoderSuite.Run(backend, ready.Model, team));
    if (options.Wants("utterance")) figures.AddRange(UtteranceSuite.Run(ready.Model));
}
if (options.Wants("vocoder")) figures.AddRange(MinuteSuite.Run(backend, files.RequireReleased(), options.Threads));
if (options.Wants("kernels")) figures.AddRange(KernelsSuite.Run(files.RequireReleased(), options.Threads));
if (options.Wants("service")) figures.AddRange(ServiceSuite.Run(backend, files.RequireReleased(), options.Threads));
if (options.Wants("streams")) figures.AddRange(StreamsSuite.Run(backend, files.RequireReleased(), options.Threads));
if (options.Wants("flips")) figures.AddRange(FlipsSuite.Run(options.Backend == BackendUnderTest.Onnx ? BackendUnderTest.OnnxPrecisions : [backend], options.Threads, files.Folder));
if (options.Wants("agreement")) figures.AddRange(AgreementSuite.Run(backend, files.RequireReleased(), options.Threads));

FigureTable.Print(figures);
return figures.Any(figure => figure.IsMet == false) ? 1 : 0;
