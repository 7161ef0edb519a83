using HmpContentStudio.Checks;

namespace HmpContentStudio.Drafting;

/// <summary>Runs the pre-checks of the criteria catalogue.</summary>
internal sealed class DraftChecks : IDraftChecks
{
    public IReadOnlyList<Finding> Run(CheckSubject subject) => DraftChecker.Run(subject);
}
