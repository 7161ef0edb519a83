using HmpContentStudio.Pipeline;
using HmpContentStudio.Storage;
using Microsoft.EntityFrameworkCore;

namespace HmpContentStudio.Accounts;

/// <summary>The accounts by address.</summary>
[PermitAnyOf(PermissionSet.Administrator)]
public sealed record AllAccounts(PageRequest Page) : IQuery<Page<AccountView>>;

internal sealed class AllAccountsHandler(StudioDbContext db) : IHandle<AllAccounts, Page<AccountView>>
{
    public async Task<Result<Page<AccountView>>> Handle(AllAccounts request, CancellationToken cancellationToken)
    {
        var accounts = db.Set<Account>().AsNoTracking();
        if (request.Page.After is [var email])
        {
            accounts = accounts.Where(a => a.Email.CompareTo(email) > 0);
        }

        var rows = await accounts.OrderBy(a => a.Email).Take(request.Page.Limit + 1).ToListAsync(cancellationToken);
        return request.Page.Answer(rows, a => [a.Email], AccountView.Of);
    }
}
