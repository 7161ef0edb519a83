using HmpContentStudio.Composition.Offline.Forms;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>How the composer would use each text of an entry that is being edited: its form, a preview, and what to change. Nothing is saved.</summary>
[PermitEveryAccount]
public sealed record SkillForms(Skill Skill) : IQuery<SkillFormsView>;

/// <summary>The same for an entry as it is saved.</summary>
[PermitEveryAccount]
public sealed record SavedSkillForms(string Id) : IQuery<SkillFormsView>;

/// <summary>Each filled text that the form contract covers, in file order.</summary>
/// <param name="Usable">How many texts the composer can use as they are or after a silent conversion.</param>
/// <param name="Refused">How many it cannot use for items; they cost the item, not the draft.</param>
/// <param name="Forms">The texts.</param>
public sealed record SkillFormsView(int Usable, int Refused, IReadOnlyList<FieldForm> Forms)
{
    internal static SkillFormsView Of(Skill skill)
    {
        var forms = EntryForms.Check(skill);
        var refused = forms.Count(f => f.Status == FormStatus.Refused);
        return new SkillFormsView(forms.Count - refused, refused, forms);
    }
}

internal sealed class SkillFormsHandler : IHandle<SkillForms, SkillFormsView>
{
    public Task<Result<SkillFormsView>> Handle(SkillForms request, CancellationToken cancellationToken) =>
        Task.FromResult<Result<SkillFormsView>>(SkillFormsView.Of(request.Skill));
}

internal sealed class SavedSkillFormsHandler(StudioDbContext db) : IHandle<SavedSkillForms, SkillFormsView>
{
    public async Task<Result<SkillFormsView>> Handle(SavedSkillForms request, CancellationToken cancellationToken)
    {
        var entry = await db.Set<SkillEntry>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Id, cancellationToken);
        if (entry is null)
        {
            return TaxonomyRules.NoSuchSkill(request.Id);
        }

        return SkillFormsView.Of(entry.Read());
    }
}
