using HmpContentStudio.Briefs;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Taxonomy;
using Microsoft.Extensions.DependencyInjection;

namespace HmpContentStudio.Tests.Support;

/// <summary>Brings the samples into a studio, by the commands that people use.</summary>
public static class SampleBriefs
{
    /// <summary>A brief whose draft is of low risk.</summary>
    public const string LowRisk = "CUS-BCH-module";

    /// <summary>A brief whose skill can hurt somebody.</summary>
    public const string HighRisk = "SAF-CSE-module";

    /// <summary>The brief as its file says, its sources already kept.</summary>
    public static async Task<Brief> ReadAsync(TestStudio studio, string name)
    {
        var file = Path.Combine(Samples.Folder, "briefs", name + ".yaml");
        var brief = BriefFile.Read(name, await File.ReadAllTextAsync(file)).Brief!;
        var sources = new List<BriefSource>();
        foreach (var source in brief.Sources)
        {
            var path = Path.Combine(Path.GetDirectoryName(file)!, source.Path!);
            var sent = new NewSource(Path.GetFileName(path), await File.ReadAllBytesAsync(path), source.Title, source.Owner, source.Licence, source.Date);
            sources.Add(new BriefSource { Id = (await studio.SendAsync(new AddSource(sent), studio.Designer)).Value.Id.ToString() });
        }

        return brief with { Sources = sources, Taxonomy = null };
    }

    /// <summary>The sample taxonomy and one of its briefs, written by the designer.</summary>
    public static async Task<BriefView> CreateAsync(TestStudio studio, string name = LowRisk)
    {
        Assert.Null((await studio.SendAsync(new ImportTaxonomy(Samples.TaxonomyFiles()), studio.Designer)).Refusal);
        return (await studio.SendAsync(new CreateBrief(await ReadAsync(studio, name)), studio.Designer)).Value.Value;
    }

    /// <summary>Submits a brief, giving a reason wherever one is asked for.</summary>
    public static async Task<Guid> SubmitAsync(TestStudio studio, BriefView brief)
    {
        var reasons = brief.Readiness.Where(r => !r.Ok).ToDictionary(r => r.Rule, _ => "It is a sample.");
        return (await studio.SendAsync(new SubmitBrief(brief.Id, reasons), studio.Designer)).Value.OperationId;
    }

    /// <summary>Does what a worker does.</summary>
    public static Task CarryAsync(TestStudio studio, Guid runId) => studio.UseAsync(async services =>
    {
        await services.GetRequiredService<RunCarrier>().CarryAsync(runId, CancellationToken.None);
        return true;
    });

    /// <summary>A draft in review.</summary>
    public static async Task<DraftView> DraftAsync(TestStudio studio, string name = LowRisk)
    {
        var runId = await SubmitAsync(studio, await CreateAsync(studio, name));
        await CarryAsync(studio, runId);
        var operation = (await studio.SendAsync(new OperationById(runId), studio.Designer)).Value;
        Assert.Null(operation.Problem);
        return (await studio.SendAsync(new DraftById(operation.DraftId!.Value), studio.Designer)).Value.Value;
    }
}
