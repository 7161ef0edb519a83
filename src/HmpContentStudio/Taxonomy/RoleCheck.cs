using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;

namespace HmpContentStudio.Taxonomy;

/// <summary>What makes a role profile unreadable, each with its place.</summary>
internal static class RoleCheck
{
    public static IReadOnlyList<FieldError> Errors(RoleProfile role)
    {
        var errors = SkillCheck.Identifier(role.Id).ToList();
        if (string.IsNullOrWhiteSpace(role.Title))
        {
            errors.Add(new FieldError("/title", "This must not be empty."));
        }

        if (role.ReviewEveryMonths is < 1 or > 120)
        {
            errors.Add(new FieldError("/reviewEveryMonths", "Must be between 1 and 120; more than 12 counts as 12."));
        }

        var twice = role.Skills.Index().GroupBy(s => s.Item.SkillId).SelectMany(same => same.Skip(1));
        errors.AddRange(twice.Select(s => new FieldError($"/skills/{s.Index}/skillId", "This skill is required twice.")));
        return errors;
    }
}
