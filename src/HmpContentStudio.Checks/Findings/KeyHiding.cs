using HmpContentStudio.Content;

namespace HmpContentStudio.Checks;

/// <summary>Keeps findings from telling a reviewer the key of a question they have not answered yet.</summary>
public static class KeyHiding
{
    /// <summary>The findings without those on a question that is not among <paramref name="answered"/>: they name options, keys or feedback.</summary>
    public static IReadOnlyList<Finding> Visible(IReadOnlyList<Finding> findings, LearningContent content, IReadOnlySet<string> answered)
    {
        var hidden = content.Items.Select(item => item.Id).Where(id => !answered.Contains(id)).ToHashSet(StringComparer.Ordinal);
        return [.. findings.Where(finding => finding.BlockId is not { } place || !hidden.Contains(place))];
    }
}
