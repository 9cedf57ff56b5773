using Xtts.Net.Downloading.Hub;

namespace Xtts.Net.Downloading.Licensing;

/// <summary>Whether the licence of a model has to be accepted before it is fetched.</summary>
/// <remarks>
/// Coqui's own repositories carry the Coqui Public Model License, whatever a mirror's card says. Elsewhere the card decides: an open licence needs no acceptance; every other one does, and so does a card that names none,
/// since most models of this kind descend from Coqui's weights.
/// </remarks>
internal static class ModelLicense
{
    private const string CoquiName = "Coqui Public Model License (CPML)";
    private const string CoquiTerms = "It allows non-commercial use only, of the model and of what it speaks.";

    private static readonly HashSet<string> OpenLicenses = new(StringComparer.OrdinalIgnoreCase)
    {
        "mit", "apache-2.0", "bsd", "bsd-2-clause", "bsd-3-clause", "isc", "zlib", "mpl-2.0", "cc0-1.0", "cc-by-4.0", "unlicense",
    };

    /// <summary>Refuses a model of which it is known without asking anybody that its licence has to be accepted.</summary>
    /// <exception cref="ModelLicenseException">It was not accepted.</exception>
    public static void RequireAccepted(ModelRequest request)
    {
        if (request.Options.AcceptLicense || !IsOfCoqui(request.Repository)) return;
        throw new ModelLicenseException(request.Repository.Text, CoquiName, CoquiTerms, request.Endpoint.PageOf(request.Repository, request.Revision.Text, "LICENSE.txt"));
    }

    /// <summary>Refuses a model whose repository says, or does not say, that its licence has to be accepted.</summary>
    /// <exception cref="ModelLicenseException">It was not accepted.</exception>
    public static void RequireAccepted(ModelRequest request, RepositoryListing listing)
    {
        if (request.Options.AcceptLicense || (listing.License is { } open && OpenLicenses.Contains(open))) return;
        bool isCoqui = listing.License is { } name && (name.Contains("coqui", StringComparison.OrdinalIgnoreCase) || name.Contains("cpml", StringComparison.OrdinalIgnoreCase));
        throw new ModelLicenseException(request.Repository.Text, isCoqui ? CoquiName : listing.License, isCoqui ? CoquiTerms : "", AddressOf(request, listing));
    }

    private static bool IsOfCoqui(RepositoryName repository) => repository.Text.StartsWith("coqui/", StringComparison.OrdinalIgnoreCase);

    private static Uri AddressOf(ModelRequest request, RepositoryListing listing)
    {
        if (listing.Names.FirstOrDefault(ModelFileSelection.IsLicense) is { } file) return request.Endpoint.PageOf(request.Repository, listing.Commit, file);
        return Uri.TryCreate(listing.LicenseLink, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : request.Endpoint.PageOf(request.Repository);
    }
}
