using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HmpContentStudio.Briefs;
using HmpContentStudio.Checks;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Reading;
using HmpContentStudio.Content.Skills;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Review;

/// <summary>Runs the pre-checks on lines that somebody sends, or on one draft file. Nothing is stored.</summary>
/// <param name="Kind"><c>items</c>, <c>claims</c>, <c>objectives</c> or <c>draft</c>.</param>
/// <param name="Text">One JSON object per line; for <c>draft</c> the file.</param>
/// <param name="Locale">Language of the lines.</param>
/// <param name="All">Also passes and what no rule can decide.</param>
[PermitEveryAccount]
public sealed record CheckLines(string Kind, string Text, string Locale, bool All) : IQuery<string>;

internal sealed class CheckLinesHandler(StudioDbContext db, ContentStore store, TaxonomyLookup taxonomy) : IHandle<CheckLines, string>
{
    public async Task<Result<string>> Handle(CheckLines request, CancellationToken cancellationToken)
    {
        if (LineLinter.Refusal(request.Kind, request.Locale) is { } reason)
        {
            return Refusal.Malformed("checks.not-possible", reason);
        }

        if (request.Kind == "draft")
        {
            return await DraftAsync(request, cancellationToken);
        }

        var lines = request.Text.Split('\n').Select(line => line.TrimEnd('\r')).ToArray();
        var sources = request.Kind == "claims" ? await SourcesAsync(lines, cancellationToken) : [];
        var options = new LintOptions { Locale = request.Locale, All = request.All, Sources = sources };
        return Written(LineLinter.Run(request.Kind, lines, options));
    }

    // Over REST a claim names its source by id; the linter knows sources by name, so each is given under its id.
    private async Task<IReadOnlyList<SourceDocument>> SourcesAsync(IEnumerable<string> lines, CancellationToken cancellationToken)
    {
        var documents = new List<SourceDocument>();
        foreach (var name in lines.Select(SourceOf).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            if (Guid.TryParse(name, out var id)
                && await db.Set<Source>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id, cancellationToken) is { } source
                && SourceReading.Decode(source.FileName, await store.BytesAsync(source.Hash, cancellationToken)).Text is { } text)
            {
                documents.Add(new SourceDocument { Name = name, Title = source.Title, Text = text, Hash = source.Hash });
            }
        }

        return documents;
    }

    // A line that cannot be read names no source; the linter says so in its place.
    private static string? SourceOf(string line)
    {
        try
        {
            return string.IsNullOrWhiteSpace(line) ? null : (JsonNode.Parse(line) as JsonObject)?["source"]?.GetValue<string>();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    private async Task<Result<string>> DraftAsync(CheckLines request, CancellationToken cancellationToken)
    {
        LearningContent content;
        try
        {
            content = ContentJson.Read(request.Text);
        }
        catch (JsonException e)
        {
            return Refusal.Malformed("checks.malformed-draft", "The body is no draft.json.", new FieldError(e.Path ?? "", e.Message));
        }

        var skill = await taxonomy.SkillAsync(content.Skill, cancellationToken);
        var role = content.Role is null ? null : await taxonomy.RoleAsync(content.Role, cancellationToken);
        var subject = new CheckSubject
        {
            Content = content,
            Skill = skill,
            Taxonomy = skill is null ? null : new SkillTaxonomy([skill], role is null ? [] : [role]),
        };
        return Written(LineLinter.Draft(subject, request.All));
    }

    private static string Written(IEnumerable<LintFinding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(finding.ToJson()).Append('\n');
        }

        return text.ToString();
    }
}
