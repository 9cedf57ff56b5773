using Xtts.Net.Benchmarks;
using Xtts.Net.Benchmarks.FullSize;
using Xtts.Net.Benchmarks.Measurement;
using Xtts.Net.Benchmarks.Suites;

var options = BenchmarkOptions.Parse(args);
var model = new FullSizeModel(options.Folder);
if (options.Clean)
{
    model.Delete();
    Console.WriteLine($"deleted the model files in {model.Folder}");
    return 0;
}

var figures = new List<Figure>();
if (options.Wants("floors")) figures.AddRange(FloorSuite.Run(options.Threads));
if (options.Wants("opening")) model.RequireTrainer();
if (options.Wants("load")) model.RequireReleased();
FigureTable.Print(figures);
return figures.Any(figure => figure.IsMet == false) ? 1 : 0;
