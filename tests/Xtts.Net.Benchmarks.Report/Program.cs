using Xtts.Net.Benchmarks.Report;
using Xtts.Net.Benchmarks.Report.Plots;
using Xtts.Net.Benchmarks.Reporting;

const string Usage =
    """
    usage: Xtts.Net.Benchmarks.Report JSON [--page FILE] [--plots DIR]

      JSON         report that 'Xtts.Net.Benchmarks table --json' wrote
      --page FILE  page whose tables are replaced by those of the report
      --plots DIR  where the plots are written
    """;

(string? json, string? page, string? plots) = args switch
{
    [var report] => (report, null, null),
    [var report, "--page", var file] => (report, file, null),
    [var report, "--plots", var folder] => (report, null, folder),
    [var report, "--page", var file, "--plots", var folder] => (report, file, folder),
    _ => (null, null, (string?)null),
};
if (json is null)
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    var report = PerformanceReport.Read(json);
    var tables = new ReportTables(report);
    if (page is null && plots is null)
    {
        foreach (var (_, text) in tables.All()) Console.WriteLine(text);
    }

    if (page is not null) PerformancePage.Update(page, tables);
    if (plots is not null) ReportPlots.Write(report, plots);
    return 0;
}
catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
