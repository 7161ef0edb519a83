namespace HmpContentStudio.Packaging;

/// <summary>How a package is written.</summary>
public sealed record PackageOptions
{
    /// <summary>
    /// Public key of the installation whose signature makes a version count as approved: PEM, ECDSA P-256 (<see cref="VersionSignature"/>).
    /// Without it, or when the signature does not fit the content, every page says <i>unapproved preview</i>.
    /// </summary>
    public string? TrustedKey { get; init; }

    /// <summary>Nothing is trusted: every page says <i>unapproved preview</i>.</summary>
    public static PackageOptions Preview { get; } = new();
}
