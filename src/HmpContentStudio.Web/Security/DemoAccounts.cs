using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using MediatR;

namespace HmpContentStudio.Web.Security;

/// <summary>One account per role, with one password, in Development only.</summary>
internal static class DemoAccounts
{
    public static readonly IReadOnlyList<(string Email, string DisplayName, PermissionSet Set)> All =
    [
        ("designer@demo.example", "Dana Designer", PermissionSet.Designer),
        ("reviewer@demo.example", "Robin Reviewer", PermissionSet.Reviewer),
        ("reviewer2@demo.example", "Rene Reviewer", PermissionSet.Reviewer),
        ("publisher@demo.example", "Pat Publisher", PermissionSet.Publisher),
        ("analyst@demo.example", "Ari Analyst", PermissionSet.Analyst),
        ("governance@demo.example", "Glen Governance", PermissionSet.Governance),
        ("admin@demo.example", "Alex Administrator", PermissionSet.Administrator),
    ];

    /// <returns>True when at least one was added: the first start on this data directory.</returns>
    public static async Task<bool> AddMissingAsync(IMediator studio, string password, CancellationToken cancellationToken)
    {
        var added = false;
        foreach (var (email, name, set) in All)
        {
            var result = await studio.Send(new AddAccount(new NewAccount(email, name, [set], password)), cancellationToken);
            added |= result.Refusal is null;
        }

        return added;
    }
}
