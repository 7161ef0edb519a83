using HmpContentStudio.Accounts;
using HmpContentStudio.Pipeline;
using HmpContentStudio.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace HmpContentStudio.Web.Pages;

[AllowAnonymous]
internal sealed class FirstRunModel(
    FirstRunToken firstRun, IMediator studio, CurrentUser user, FrontDoor door, PasswordRules passwords) : FormPage(passwords)
{
    [BindProperty]
    public string? Token { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IActionResult OnGet() => firstRun.IsOpen ? Page() : Redirect("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!firstRun.Matches(Token ?? ""))
        {
            return Refuse(Refusal.Forbidden("account.wrong-token", "This is not the token. Copy it from the console, or restart the program for a new one."));
        }

        // The token stands for the person at the console: for this one command they act as the system.
        user.Become(Actor.System);
        var result = await studio.Send(new AddFirstAdministrator(Email ?? "", DisplayName ?? "", Password ?? ""), cancellationToken);
        if (result.Refusal is { } refusal)
        {
            return Refuse(refusal);
        }

        firstRun.Close();
        user.Become(Actor.Anonymous);
        var verdict = await door.SignInAsync(Email!, Password!, cancellationToken);
        await SessionCookie.StartAsync(HttpContext, verdict.Account!);
        return Redirect("/admin/accounts");
    }

    private IActionResult Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Response.StatusCode = refusal is MalformedRefusal ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
        return Page();
    }
}
