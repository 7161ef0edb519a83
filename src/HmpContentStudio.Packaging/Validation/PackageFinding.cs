namespace HmpContentStudio.Packaging.Validation;

/// <summary>One fault of a package.</summary>
/// <param name="Rule">Stable name of the rule, such as <c>file.not-listed</c>.</param>
/// <param name="Place">File, entry or line.</param>
/// <param name="Reason">What is wrong there, and what a platform does with it where that is known.</param>
/// <param name="Fix">What to change.</param>
public sealed record PackageFinding(string Rule, string Place, string Reason, string Fix);
