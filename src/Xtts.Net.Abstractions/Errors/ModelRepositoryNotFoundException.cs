namespace Xtts.Net;

/// <summary>There is no such repository or revision, or it holds no model that can be used.</summary>
public sealed class ModelRepositoryNotFoundException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="repository">The repository, with its revision.</param>
    /// <param name="message">What was wrong, where, and what to do.</param>
    public ModelRepositoryNotFoundException(string repository, string message)
        : base(message) => Repository = repository;

    /// <summary>The repository, with its revision.</summary>
    public string Repository { get; }
}
