using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HmpContentStudio.Web.Pages.Admin;

[Authorize]
internal sealed class AccountsModel(IMediator studio, PasswordRules passwords) : FormPage(passwords)
{
    public IReadOnlyList<(PermissionSet Set, string Does)> Offered { get; } =
    [
        (PermissionSet.Designer, "writes taxonomy, sources and briefs, revises drafts"),
        (PermissionSet.Reviewer, "judges drafts and decides about them"),
        (PermissionSet.Publisher, "packages, previews and publishes approved versions"),
        (PermissionSet.Analyst, "reads measures and outcomes"),
        (PermissionSet.Governance, "policies, criteria, audit"),
        (PermissionSet.Administrator, "accounts and configuration"),
        (PermissionSet.Service, "a program; never decides or publishes"),
    ];

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public PermissionSet[] Permissions { get; set; } = [];

    public IReadOnlyList<AccountView> Accounts { get; private set; } = [];

    public string? Next { get; private set; }

    [TempData]
    public string? Added { get; set; }

    public Task<IActionResult> OnGetAsync(string? after, CancellationToken cancellationToken) => ShowAsync(after, cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wanted = new NewAccount(Email ?? "", DisplayName ?? "", Permissions, Password ?? "");
        var result = await studio.Send(new AddAccount(wanted), cancellationToken);
        if (result.Succeeded(out var account, out var refusal))
        {
            Added = account.DisplayName;
            return Redirect("/admin/accounts");
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return await ShowAsync(after: null, cancellationToken);
    }

    private async Task<IActionResult> ShowAsync(string? after, CancellationToken cancellationToken)
    {
        if (!PageRequest.Read(after, PageRequest.MaxLimit).Succeeded(out var page, out _))
        {
            return Redirect("/admin/accounts");
        }

        var result = await studio.Send(new AllAccounts(page), cancellationToken);
        if (!result.Succeeded(out var accounts, out var refusal))
        {
            return RedirectToPage("/Trouble", new { code = refusal.Code });
        }

        (Accounts, Next) = (accounts.Items, accounts.Next);
        return Page();
    }
}
