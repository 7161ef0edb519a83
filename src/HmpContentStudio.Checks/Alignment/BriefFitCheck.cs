using System.Globalization;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Skills;

namespace HmpContentStudio.Checks;

/// <summary>AL-04: ids resolve in the taxonomy of today, skill, role and format are as ordered, and most performance criteria are cited.</summary>
internal sealed class BriefFitCheck : IPreCheck
{
    private const double CitedCriteria = 0.6;

    public string CriterionId => "AL-04";

    public string AllWell => "Skill, role and format are as ordered and enough criteria are covered. Check that the depth suits the role.";

    public string NothingToRead => "There is neither a brief nor an entry to compare with.";

    public IReadOnlyList<Flag>? Read(CheckContext context)
    {
        var subject = context.Subject;
        return subject.Brief is null && subject.Entry is null && subject.Taxonomy is null
            ? null
            : [.. Ordered(subject), .. Resolved(subject), .. Covered(subject)];
    }

    private static IEnumerable<Flag> Ordered(CheckSubject subject)
    {
        var (content, brief) = (subject.Content, subject.Brief);
        if (brief?.Skill is { } skill && skill != content.Skill)
        {
            yield return new Flag("other-skill", $"The brief orders the skill {skill}; the draft is about {content.Skill}. Request changes.");
        }

        if (brief?.Role is { } role && role != content.Role)
        {
            yield return new Flag("other-role", $"The brief orders the role {role}; the draft is for {content.Role ?? "no role"}. Request changes.");
        }

        if (brief?.Format is { } format && format != content.Format)
        {
            yield return new Flag("other-format", $"The brief orders the format {format}; the draft is a {content.Format}. Request changes.");
        }
    }

    private static IEnumerable<Flag> Resolved(CheckSubject subject)
    {
        var content = subject.Content;
        if (subject.Taxonomy is not null && subject.Entry is null)
        {
            yield return new Flag("unknown-skill", $"The taxonomy has no skill {content.Skill} any more. Ask its owner which skill took its place.");
        }

        if (subject.Taxonomy is not null && content.Role is { } role && subject.Role is null)
        {
            yield return new Flag("unknown-role", $"The taxonomy has no role {role} any more. Ask its owner which role took its place.");
        }

        if (subject.Entry is { } entry && content.Provenance.TaxonomyVersion is { } used && used != entry.Version)
        {
            yield return new Flag("older-entry", $"The draft was made from version {used} of the entry {entry.Id}; today it is {entry.Version}. Compare what changed.");
        }
    }

    private static IEnumerable<Flag> Covered(CheckSubject subject)
    {
        if (subject.Entry is not { PerformanceCriteria.Count: > 0 } entry)
        {
            yield break;
        }

        var known = entry.PerformanceCriteria.Select(criterion => criterion.Id).ToList();
        foreach (var (id, place) in Citations(subject.Content).Where(citation => !known.Contains(citation.Id)).DistinctBy(citation => citation.Id))
        {
            yield return new Flag("unknown-criterion", $"The entry {entry.Id} has no criterion {id}. Correct the id or leave it out.") { BlockId = place, Text = id };
        }

        var cited = Citations(subject.Content).Select(citation => citation.Id).ToHashSet(StringComparer.Ordinal);
        var missing = known.Where(id => !cited.Contains(id)).ToList();
        if (known.Count - missing.Count < CitedCriteria * known.Count)
        {
            yield return new Flag("criteria-missing", string.Create(
                CultureInfo.InvariantCulture,
                $"{known.Count - missing.Count} of {known.Count} performance criteria are covered; 60 % are needed. Not covered: {string.Join(", ", missing)}."));
        }
    }

    private static IEnumerable<(string Id, string Place)> Citations(LearningContent content) =>
    [
        .. content.Objectives.SelectMany(objective => (objective.CriterionIds ?? []).Select(id => (id, objective.Id))),
        .. content.Blocks.SelectMany(block => (block.CriterionIds ?? []).Select(id => (id, block.Id))),
        .. content.Items.SelectMany(item => (item.CriterionIds ?? []).Select(id => (id, item.Id))),
    ];
}
