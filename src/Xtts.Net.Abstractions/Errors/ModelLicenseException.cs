namespace Xtts.Net;

/// <summary>A model carries a licence that was not accepted. Nothing was fetched.</summary>
public sealed class ModelLicenseException : ModelDownloadException
{
    /// <summary>Creates the error.</summary>
    /// <param name="repository">The repository: <c>coqui/XTTS-v2</c>.</param>
    /// <param name="license">The licence as it is called; <see langword="null"/> when the repository does not say.</param>
    /// <param name="terms">What is known of its terms, as sentences; empty when nothing is.</param>
    /// <param name="address">Where it can be read.</param>
    public ModelLicenseException(string repository, string? license, string terms, Uri address)
        : base($"The model '{repository}' carries {(license is null ? "a licence that its repository does not name" : $"the licence '{license}'")}. {terms}{(terms.Length == 0 ? "" : " ")}" +
               $"Read it at {address}, and set ModelDownloadOptions.AcceptLicense when you accept it.")
    {
        Repository = repository;
        License = license;
        Address = address;
    }

    /// <summary>The repository.</summary>
    public string Repository { get; }

    /// <summary>The licence as it is called; <see langword="null"/> when the repository does not say.</summary>
    public string? License { get; }

    /// <summary>Where it can be read.</summary>
    public Uri Address { get; }
}
