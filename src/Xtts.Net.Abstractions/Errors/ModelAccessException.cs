namespace Xtts.Net;

/// <summary>The server does not give a model to whoever asks: a token is missing or not sufficient, or the repository does not exist.</summary>
public sealed class ModelAccessException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="repository">The repository, with its revision.</param>
    /// <param name="host">Who refused.</param>
    /// <param name="hadToken">Whether a token was sent.</param>
    public ModelAccessException(string repository, string host, bool hadToken)
        : base($"{host} does not give '{repository}' {(hadToken ? "to the owner of this token, which may not have the right to read it" : "without a token. Set one (HF_TOKEN) if it is private or gated")}. Check " +
               "that its conditions were accepted on its page, and that its name is right: a repository that does not exist is refused in the same way.")
    {
        Repository = repository;
        HadToken = hadToken;
    }

    /// <summary>The repository, with its revision.</summary>
    public string Repository { get; }

    /// <summary>Whether a token was sent.</summary>
    public bool HadToken { get; }
}
