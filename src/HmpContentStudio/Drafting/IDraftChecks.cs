using HmpContentStudio.Checks;

namespace HmpContentStudio.Drafting;

/// <summary>The automatic half of the criteria, as drafting runs it.</summary>
public interface IDraftChecks
{
    /// <summary>One finding per flag, and one for each criterion without flags. Pure and thread-safe.</summary>
    IReadOnlyList<Finding> Run(CheckSubject subject);
}
