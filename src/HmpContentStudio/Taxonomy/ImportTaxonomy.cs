using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Taxonomy;

/// <summary>A file as it was sent.</summary>
public sealed record SentFile(string Name, byte[] Bytes);

/// <summary>A designer imports taxonomy files: CSV files or one <c>taxonomy.json</c>. One row that cannot be used imports nothing.</summary>
[PermitAnyOf(PermissionSet.Designer)]
[PermitSystem]
public sealed record ImportTaxonomy(IReadOnlyList<SentFile> Files) : ICommand<ImportOutcome>;

/// <summary>How many entries (skills and roles) were added, changed or the same already.</summary>
public sealed record ImportOutcome(int Added, int Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused);

/// <summary>A row that cannot be used.</summary>
public sealed record RefusedRow(string File, int? Line, string Reason);

internal sealed class ImportTaxonomyHandler(StudioDbContext db, SkillWriter skillWriter, RoleWriter roleWriter)
    : IHandle<ImportTaxonomy, ImportOutcome>
{
    public async Task<Result<ImportOutcome>> Handle(ImportTaxonomy request, CancellationToken cancellationToken)
    {
        var decoded = request.Files.Select(f => (f.Name, Reading: SourceReading.Decode(f.Name, f.Bytes))).ToList();
        var reading = TaxonomyFiles.Read(decoded.Where(f => f.Reading.Text is not null).Select(f => (f.Name, f.Reading.Text!)));
        FileFault[] faults = [.. decoded.Select(f => f.Reading.Fault).OfType<FileFault>(), .. reading.Faults];
        if (faults.Length == 0)
        {
            faults = [.. await UnknownSkillsAsync(reading.Taxonomy, cancellationToken)];
        }

        if (faults.Length > 0)
        {
            return NothingImported([.. faults.Select(f => new RefusedRow(f.File, f.Line, f.Reason))]);
        }

        var changes = new List<EntryChange>();
        var skills = await db.Set<SkillEntry>().ToDictionaryAsync(s => s.Id, cancellationToken);
        foreach (var skill in reading.Taxonomy.Skills)
        {
            changes.Add(await skillWriter.SaveAsync(skills.GetValueOrDefault(skill.Id), skill, cancellationToken));
        }

        var roles = await db.Set<RoleEntry>().ToDictionaryAsync(r => r.Id, cancellationToken);
        foreach (var role in reading.Taxonomy.Roles)
        {
            changes.Add(await roleWriter.SaveAsync(roles.GetValueOrDefault(role.Id), role, cancellationToken));
        }

        return new ImportOutcome(Count(changes, EntryChange.Added), Count(changes, EntryChange.Changed), Count(changes, EntryChange.Unchanged), []);
    }

    private async Task<IEnumerable<FileFault>> UnknownSkillsAsync(SkillTaxonomy taxonomy, CancellationToken cancellationToken)
    {
        var known = await db.Set<SkillEntry>().Select(s => s.Id).ToHashSetAsync(cancellationToken);
        known.UnionWith(taxonomy.Skills.Select(s => s.Id));
        return taxonomy.Roles
            .SelectMany(role => role.Skills.Where(s => !known.Contains(s.SkillId)).Select(s => (role.Id, s.SkillId)))
            .Select(pair => new FileFault("role-skills.csv", null, $"skillId: role {pair.Id} requires \"{pair.SkillId}\", which is not in the taxonomy."));
    }

    private static int Count(List<EntryChange> changes, EntryChange change) => changes.Count(c => c == change);

    private static Refusal NothingImported(RefusedRow[] refused) => Refusal
        .Malformed("taxonomy.malformed-import", "Nothing was imported. Correct the rows named in refused and send the files again.")
        .With("added", 0).With("changed", 0).With("unchanged", 0).With("refused", refused);
}
