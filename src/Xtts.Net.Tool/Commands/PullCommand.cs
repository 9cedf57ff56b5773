using System.CommandLine;
using Xtts.Net.Downloading;
using Xtts.Net.Tool.Models;
using Xtts.Net.Tool.Terminal;

namespace Xtts.Net.Tool.Commands;

/// <summary><c>xtts pull</c>: a model from where it is published.</summary>
internal sealed class PullCommand : Command, IHasExamples
{
    private readonly ToolConsole _console;
    private readonly Argument<string> _repository = new("REPOSITORY") { Description = "The model's repository: owner/name.", DefaultValueFactory = _ => ModelDownloadOptions.DefaultRepository };
    private readonly Option<string> _revision = new("--revision") { Description = "Branch, tag or commit.", HelpName = "NAME", DefaultValueFactory = _ => "main" };
    private readonly Option<bool> _accept = new("--accept-license") { Description = "You have read the licence of the model and accept it. Coqui's models carry the CPML, which allows no commercial use." };
    private readonly Option<string?> _folder = new("--to") { Description = "A plain folder for the files, in the place of the cache.", HelpName = "FOLDER" };
    private readonly Option<bool> _force = new("--force") { Description = "Replace other files of the same names in that folder." };
    private readonly Option<string?> _cache = new("--cache") { Description = "The cache; by default the one that Hugging Face's own programs use (HF_HUB_CACHE, HF_HOME).", HelpName = "FOLDER" };
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "Address of the server or mirror; by default HF_ENDPOINT, else https://huggingface.co.", HelpName = "URL" };
    private readonly Option<bool> _offline = new("--offline") { Description = "Only look whether the model is on this machine (HF_HUB_OFFLINE=1)." };

    /// <param name="console">Where it writes.</param>
    public PullCommand(ToolConsole console)
        : base("pull", "Fetches a model over HTTPS, goes on where it stopped, and checks every byte. HF_TOKEN gives the token for private repositories.")
    {
        _console = console;
        Add(_repository);
        Add(_accept);
        Add(_revision);
        Add(_folder);
        Add(_force);
        Add(_cache);
        Add(_endpoint);
        Add(_offline);
        Validators.Add(result =>
        {
            bool isPlain = result.GetValue(_folder) is not null;
            if (isPlain && result.GetValue(_cache) is not null) result.AddError("Give either --to or --cache, not both.");
            if (!isPlain && result.GetValue(_force)) result.AddError("--force goes with --to: in the cache nothing is replaced.");
        });
        SetAction(RunAsync);
    }

    /// <inheritdoc/>
    public string Examples =>
        """
        xtts pull --accept-license
        xtts pull --accept-license --to XTTS-v2
        xtts pull someone/xtts-hungarian --revision v2 --cache /data/models
        HF_TOKEN=$(cat token) xtts pull someone/private --accept-license
        """;

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var options = Read(arguments);
        DownloadedModel model;
        try
        {
            model = await FractionProgress.RunAsync(_console.ErrorConsole, "Fetching", show => XttsModel.DownloadAsync(options, new DownloadFraction(show), cancellationToken));
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message);
        }

        Print(model);
        return ExitCode.Success;
    }

    private ModelDownloadOptions Read(ParseResult arguments)
    {
        string? endpoint = arguments.GetValue(_endpoint);
        Uri? address = null;
        if (endpoint is not null && !Uri.TryCreate(endpoint, UriKind.Absolute, out address)) throw new UsageException("--endpoint takes an address such as https://huggingface.co.");
        return new ModelDownloadOptions
        {
            Repository = arguments.GetRequiredValue(_repository),
            Revision = arguments.GetRequiredValue(_revision),
            AcceptLicense = arguments.GetValue(_accept),
            TargetFolder = arguments.GetValue(_folder),
            Overwrite = arguments.GetValue(_force),
            CacheFolder = arguments.GetValue(_cache),
            Endpoint = address,
            Offline = arguments.GetValue(_offline),
        };
    }

    private void Print(DownloadedModel model)
    {
        var report = _console.Report();
        report.Field("Model", model.Repository + (model.Commit is { } commit ? $", commit {commit}" : ""));
        report.Field("Licence", model.License);
        foreach (var file in model.Files) report.Field(file == model.Files[0] ? "Files" : "", $"{file.Name}, {Numbers.Bytes(file.Bytes)}{(file.WasThere ? ", was there" : "")}");
        report.Field("Fetched", Numbers.Bytes(model.FetchedBytes));
        report.Field("Folder", model.Folder);
        report.Line();
        report.Text("Speak with it:", Styles.Quiet);

        // On one line, however long: it is there to be copied.
        string folder = model.Folder.Contains(' ', StringComparison.Ordinal) ? $"\"{model.Folder}\"" : model.Folder;
        _console.Output.WriteLine($"xtts speak \"It works.\" --model {Printable.Of(folder)} --clip me.wav --language en --out speech.wav");
    }
}
