using HmpContentStudio.Accounts;
using HmpContentStudio.Briefs;
using HmpContentStudio.Content;
using HmpContentStudio.Content.Briefs;
using HmpContentStudio.Drafting;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using HmpContentStudio.Taxonomy;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Web.Demo;

/// <summary>
/// Fills an empty studio with the samples, by the same commands and under the same rules as everybody: a draft that waits for review, an
/// approved version, and a ready brief for each skill. Development only.
/// </summary>
internal sealed class DemoContent(IServiceScopeFactory scopes, RunCarrier carrier, TimeProvider clock)
{
    private const string Designer = "designer@demo.example";
    private const string Reviewer = "reviewer@demo.example";
    private const string InReview = "LEA-RTW-assessment";
    private const string Approved = "SEC-UPA-assessment";
    private static readonly string[] Ready = ["SAF-CSE-module", "LEA-RTW-module", "SEC-UPA-module", "CUS-BCH-module"];

    /// <summary>Adds everything once; a studio that has briefs already is left as it is.</summary>
    public async Task AddAsync(CancellationToken cancellationToken)
    {
        if (await ReadAsync(db => db.Set<BriefEntry>().AnyAsync(cancellationToken)))
        {
            return;
        }

        var samples = new DemoSamples(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        await AsDesignerAsync(new ImportTaxonomy(samples.Taxonomy()), cancellationToken);
        var desk = new Desk(samples, new Dictionary<string, string>());
        await DraftAsync(await BriefAsync(desk, InReview, cancellationToken), cancellationToken);
        var draft = await DraftAsync(await BriefAsync(desk, Approved, cancellationToken), cancellationToken);
        await ApproveAsync(draft, cancellationToken);
        foreach (var name in Ready)
        {
            await BriefAsync(desk, name, cancellationToken);
        }
    }

    private async Task<BriefView> BriefAsync(Desk desk, string name, CancellationToken cancellationToken)
    {
        var brief = desk.Samples.Brief(name);
        var sources = new List<BriefSource>();
        foreach (var source in brief.Sources)
        {
            if (!desk.Kept.TryGetValue(source.Path!, out var id))
            {
                id = (await AsDesignerAsync(new AddSource(desk.Samples.Source(source)), cancellationToken)).Id.ToString();
                desk.Kept.Add(source.Path!, id);
            }

            sources.Add(new BriefSource { Id = id });
        }

        return (await AsDesignerAsync(new CreateBrief(brief with { Sources = sources }), cancellationToken)).Value;
    }

    private async Task<DraftView> DraftAsync(BriefView brief, CancellationToken cancellationToken)
    {
        var submitted = await AsDesignerAsync(new SubmitBrief(brief.Id, new Dictionary<string, string>()), cancellationToken);
        await carrier.CarryAsync(submitted.OperationId, cancellationToken);
        var operation = await AsDesignerAsync(new OperationById(submitted.OperationId), cancellationToken);
        var draftId = operation.DraftId ?? throw new InvalidOperationException($"The sample was not drafted: {operation.Problem?.Detail}");
        return (await AsDesignerAsync(new DraftById(draftId), cancellationToken)).Value;
    }

    private async Task ApproveAsync(DraftView draft, CancellationToken cancellationToken)
    {
        await using var scope = await ScopeOfAsync(Reviewer, cancellationToken);
        var review = new DemoReview(scope.ServiceProvider.GetRequiredService<IMediator>(), draft.ReviewId!.Value);
        await review.ApproveAsync(ContentJson.Read(draft.Content.ToJsonString()), cancellationToken);
    }

    private async Task<T> AsDesignerAsync<T>(IRequest<Result<T>> request, CancellationToken cancellationToken)
    {
        await using var scope = await ScopeOfAsync(Designer, cancellationToken);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken)).Value;
    }

    private async Task<AsyncServiceScope> ScopeOfAsync(string email, CancellationToken cancellationToken)
    {
        var account = await ReadAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Email == email, cancellationToken));
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(account.ToActor());
        return scope;
    }

    private async Task<T> ReadAsync<T>(Func<StudioDbContext, Task<T>> query)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<StudioDbContext>());
    }

    /// <summary>The samples, and the sources that are kept already, by path.</summary>
    private sealed record Desk(DemoSamples Samples, Dictionary<string, string> Kept);
}
