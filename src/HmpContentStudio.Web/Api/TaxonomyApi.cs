using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using HmpContentStudio.Web.Http;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HmpContentStudio.Web.Api;

/// <summary>Skills, role profiles and their files.</summary>
internal static class TaxonomyApi
{
    public static void MapTaxonomy(this RouteGroupBuilder api)
    {
        var skills = api.MapGroup("/skills").WithTags("Taxonomy");
        skills.MapGet("", Skills).WithSummary("Skills by title; q looks in id, title and definition.");
        skills.MapGet("/{id}", Skill).WithSummary("One skill with all its fields.");
        skills.MapPut("/{id}", PutSkill).WithSummary("Replaces a skill (If-Match) or adds one (If-None-Match: *).");
        skills.MapDelete("/{id}", DeleteSkill).WithSummary("Deletes a skill that nothing uses (If-Match).");

        skills.MapGet("/{id}/forms", SavedForms).WithSummary("How the composer would use each text of a skill, with previews.");
        skills.MapPost("/forms", Forms).WithSummary("The same for a skill that is being edited; saves nothing.");

        var roles = api.MapGroup("/roles").WithTags("Taxonomy");
        roles.MapGet("", Roles).WithSummary("Role profiles by title; q looks in id and title.");
        roles.MapGet("/{id}", Role).WithSummary("One role profile.");
        roles.MapPut("/{id}", PutRole).WithSummary("Replaces a role profile (If-Match) or adds one (If-None-Match: *).");
        roles.MapDelete("/{id}", DeleteRole).WithSummary("Deletes a role profile that nothing uses (If-Match).");

        api.MapPost("/taxonomy/imports", Import).WithTags("Taxonomy").DisableAntiforgery().WithUpload()
            .WithSummary("Imports CSV files or a taxonomy.json (multipart); one bad row imports nothing.");
    }

    internal static async Task<Results<Ok<Page<SkillRow>>, Refused>> Skills(
        string? q, string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new Skills(q, page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Ok<Skill>, Refused>> Skill(
        string id, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new SkillById(id), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<Skill>, Created<Skill>, Refused>> PutSkill(
        string id, Skill body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ReplacedVersion(http.Request).Succeeded(out var replaced, out var refusal)
            ? Saved(http, await studio.Send(new SaveSkill(id, body, replaced.Version), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<NoContent, Refused>> DeleteSkill(
        string id, HttpRequest request, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedVersion(request).Succeeded(out var version, out var refusal)
            ? (await studio.Send(new DeleteSkill(id, version), cancellationToken)).ToNoContent()
            : new Refused(refusal);

    internal static async Task<Results<Ok<SkillFormsView>, Refused>> SavedForms(string id, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new SavedSkillForms(id), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<SkillFormsView>, Refused>> Forms(Skill body, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new SkillForms(body), cancellationToken)).ToOk();

    internal static async Task<Results<Ok<Page<RoleRow>>, Refused>> Roles(
        string? q, string? after, int? limit, IMediator studio, CancellationToken cancellationToken) =>
        PageRequest.Read(after, limit).Succeeded(out var page, out var refusal)
            ? (await studio.Send(new Roles(q, page), cancellationToken)).ToOk()
            : new Refused(refusal);

    internal static async Task<Results<Ok<RoleProfile>, Refused>> Role(
        string id, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        (await studio.Send(new RoleById(id), cancellationToken)).ToOk(http);

    internal static async Task<Results<Ok<RoleProfile>, Created<RoleProfile>, Refused>> PutRole(
        string id, RoleProfile body, HttpContext http, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ReplacedVersion(http.Request).Succeeded(out var replaced, out var refusal)
            ? Saved(http, await studio.Send(new SaveRole(id, body, replaced.Version), cancellationToken))
            : new Refused(refusal);

    internal static async Task<Results<NoContent, Refused>> DeleteRole(
        string id, HttpRequest request, IMediator studio, CancellationToken cancellationToken) =>
        Preconditions.ExpectedVersion(request).Succeeded(out var version, out var refusal)
            ? (await studio.Send(new DeleteRole(id, version), cancellationToken)).ToNoContent()
            : new Refused(refusal);

    internal static async Task<Results<Ok<ImportOutcome>, Refused>> Import(
        IFormFileCollection files, Word<ImportMode>? mode, IMediator studio, CancellationToken cancellationToken)
    {
        if (mode?.Value == ImportMode.Valid)
        {
            return new Refused(Refusal.Malformed("taxonomy.mode-not-offered", "This version imports all or nothing; send mode=all.", new FieldError("/mode", "Must be all.")));
        }

        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            sent.Add(new SentFile(file.FileName, bytes.ToArray()));
        }

        return (await studio.Send(new ImportTaxonomy(sent), cancellationToken)).ToOk();
    }

    private static Results<Ok<T>, Created<T>, Refused> Saved<T>(HttpContext http, Result<Saved<T>> result)
    {
        if (!result.Succeeded(out var saved, out var refusal))
        {
            return new Refused(refusal);
        }

        http.Response.Headers.ETag = Preconditions.Tag(saved.Version);
        return saved.Change == EntryChange.Added
            ? TypedResults.Created(http.Request.Path.Value, saved.Value)
            : TypedResults.Ok(saved.Value);
    }
}

/// <summary>What becomes of an import with bad rows.</summary>
internal enum ImportMode
{
    /// <summary>All rows or none.</summary>
    All,

    /// <summary>The good rows.</summary>
    Valid,
}
