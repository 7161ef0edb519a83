using HmpContentStudio.Content;

namespace HmpContentStudio.Packaging.LearnerPage;

/// <summary>Whether a named person answers for the content, decided once and shown everywhere.</summary>
/// <param name="Hash">Hash of the content without its stamp.</param>
/// <param name="Version">The verified stamp; null for a preview.</param>
/// <param name="PreviewReason">Why it is only a preview; null when approved.</param>
internal sealed record Standing(string Hash, VersionStamp? Version, string? PreviewReason)
{
    public bool Approved => PreviewReason is null;

    public static Standing Of(LearningContent content, PackageOptions options)
    {
        var reason = VersionSignature.WhyNotTrusted(content, options.TrustedKey);
        return new Standing(ContentJson.Hash(content), reason is null ? content.Version : null, reason);
    }
}
