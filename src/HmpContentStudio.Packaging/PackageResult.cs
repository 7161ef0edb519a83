namespace HmpContentStudio.Packaging;

/// <summary>What came of packaging: <see cref="PackageWritten"/> or <see cref="PackageRefused"/>.</summary>
public abstract record PackageResult
{
    private protected PackageResult()
    {
    }
}

/// <summary>The package. Equal content and options give equal bytes on every machine.</summary>
/// <param name="Bytes">The zip file.</param>
/// <param name="Sha256">Lower-case hexadecimal hash of <paramref name="Bytes"/>.</param>
/// <param name="Approved">Whether learners see it without the preview stamp.</param>
/// <param name="PreviewReason">Why it is only a preview; null when approved.</param>
public sealed record PackageWritten(byte[] Bytes, string Sha256, bool Approved, string? PreviewReason) : PackageResult;

/// <summary>The format cannot carry the content; nothing was written.</summary>
/// <param name="Code">Always <see cref="CannotCarry"/>.</param>
/// <param name="Message">One sentence for people.</param>
/// <param name="Problems">Everything that stands in the way.</param>
public sealed record PackageRefused(string Code, string Message, IReadOnlyList<CarryProblem> Problems) : PackageResult
{
    /// <summary>Code of every refusal of this kind.</summary>
    public const string CannotCarry = "publishing.cannot-carry";
}

/// <summary>One thing a format cannot carry.</summary>
/// <param name="At">Id of the block or item, or the name of the member.</param>
/// <param name="Message">What it is and what to do instead.</param>
public sealed record CarryProblem(string At, string Message);
